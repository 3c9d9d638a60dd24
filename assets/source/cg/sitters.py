"""Who sits where at the round table, from the lower left clockwise."""

from __future__ import annotations

from collections.abc import Callable

import guests
import officials
from sitter import Desk

SITTERS: dict[str, Callable[[Desk], None]] = {
    "tangerine": officials.seat_lei,
    "sleeve_guards": officials.seat_zheng,
    "jar": officials.seat_qin,
    "bracelet": guests.seat_bracelet,
    "tablet": officials.seat_xu,
    "tea": guests.seat_tea,
    "tuning_fork": guests.seat_jiang,
    "hammer": guests.seat_luo,
    "phones": officials.seat_zhou,
    "pen": guests.seat_pen,
    "thermos": officials.seat_lin,
    "folded": guests.seat_folded,
}
