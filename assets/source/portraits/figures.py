"""Where bodies come from: the one way from the compositor's call to whoever draws below the chin."""

from __future__ import annotations

from kit import Art


def draw_body(art: Art, who: str, pose: str, gesture: str) -> None:
    """Neck, clothes, arms, hands and props of `who`."""
    try:
        from bodies import draw_body as real
    except ImportError:
        stand_in(art, who)
        return
    try:
        real(art, who, pose, gesture)
    except KeyError:
        stand_in(art, who)


def draw_front(art: Art, who: str, pose: str, gesture: str) -> None:
    """Hands in front of the head."""
    from bodies import draw_front as real

    real(art, who, pose, gesture)


def has_front(who: str, pose: str, gesture: str) -> bool:
    """Whether there are any."""
    try:
        from bodies import has_front as real
    except ImportError:
        return False
    return bool(real(who, pose, gesture))


def stand_in(art: Art, who: str) -> None:
    """Old clothes while the new ones are sewn."""
    import outfit as o
    from skin import SKINS

    s = SKINS[who]
    white = dict(base="#eef0f5", light="#ffffff", dark="#cfd4e2", sh="#a9aecb", line="#5b607c", deep="#9aa0bb",
        hi="#ffffff")
    art.c.save()
    art.c.translate(0, -20)
    if who == "lin":
        o.cadre_jacket(art, o.Body(sx=0.95), s, o.pal("#2b3a4e"), white)
    elif who == "zheng":
        o.suit(art, o.Body(sx=1.05, belly=0.15), s, o.pal("#6b7078"), white, o.pal("#2f4a6d"), "#7f9cc0", pose="back")
    elif who == "lei":
        o.cadre_jacket(art, o.Body(sx=1.08, belly=0.1), s, o.pal("#8a4a34"), white)
    elif who == "luo":
        o.cadre_jacket(art, o.Body(sx=1.05, belly=0.1), s, o.pal("#54688a"), white)
    elif who == "zhou":
        o.suit(art, o.Body(sx=0.95), s, o.pal("#6b7280"), white, o.pal("#3a4048"), "#7f9cc0", pose="pocket")
    elif who == "jiang":
        o.hoodie_blazer(art, o.Body(sx=0.9), s, o.pal("#9a9ca4"), o.pal("#3b4048"))
    elif who == "su":
        o.cardigan(art, o.WBody(), s, o.pal("#9db8c9", line="#51687a"), o.pal("#b98d3e", line="#5c4418"))
    else:
        o.wblazer(art, o.WBody(), s, o.pal("#f1efe9", line="#6d6a72"), o.pal("#e8e2d6" if who == "xu" else "#3e6e74",
            line="#4a4650"))
    art.c.restore()
