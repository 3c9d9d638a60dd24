"""A compiled story: its declarations, and its scenes by id. Immutable; chapters are read when they are needed.

Owns finding places. A place in a story is (scene, step id); positions in lists are nobody's business but the machine's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from game.story.declarations.story import Declarations
from game.story.errors import StoryError
from game.story.ops import STOPS, Call, ChapterUnit, Op, Scene

THE_END = "_end"


class ChoiceInfo(msgspec.Struct, frozen=True, array_like=True):
    """Where a choice stands, and the ids of its options."""

    scene: str
    options: tuple[str, ...]


class ChapterInfo(msgspec.Struct, frozen=True):
    """A chapter without its contents: its file, its scenes in order, and which of them are only ever called."""

    id: str
    file: str
    scenes: tuple[str, ...]
    asides: tuple[str, ...] = ()


class Index(msgspec.Struct, frozen=True):
    """What must be known of a story without reading its chapters."""

    chapters: tuple[ChapterInfo, ...]
    renamed: dict[str, str] = {}
    renamed_chapters: dict[str, str] = {}
    choices: dict[str, ChoiceInfo] = {}


class Place(msgspec.Struct, frozen=True):
    """A step that can be stood at: its scene, its id, and the instruction there (None at the end of the story)."""

    scene: str
    step: str
    index: int
    op: Op | None


class Program:
    """A story that can be played."""

    def __init__(self, declarations: Declarations, index: Index, load: Callable[[str], ChapterUnit]) -> None:
        self.declarations = declarations
        self.index = index
        self._load = load
        self._chapter_of = {scene: chapter.id for chapter in index.chapters for scene in chapter.scenes}
        self._order = [
            (chapter.id, scene)
            for chapter in index.chapters
            for scene in chapter.scenes
            if scene not in chapter.asides and not chapter.id.startswith("_")
        ]
        self._after = {scene: following for (_, scene), (_, following) in pairwise(self._order)}
        # Read chapters stay; what is read never changes, so this is no state anyone could notice.
        self._units: dict[str, dict[str, Scene]] = {}
        self._places: dict[str, dict[str, int]] = {}

    @property
    def start(self) -> str:
        """The scene that the story begins with."""
        wanted = self.scene_id(self.declarations.start)
        if wanted:
            return wanted
        if not self._order:
            raise StoryError("the story has no scenes")
        return self._order[0][1]

    def scene_ids(self) -> list[str]:
        """All scenes in the order of the story, asides and hooks behind."""
        every = [scene for chapter in self.index.chapters for scene in chapter.scenes]
        straight = [scene for _, scene in self._order]
        return [*straight, *(scene for scene in every if scene not in set(straight))]

    def scene_id(self, scene: str) -> str:
        """The present id of a scene, following what was renamed; empty when there is none."""
        for _ in range(100):
            if scene in self._chapter_of:
                return scene
            scene = self.index.renamed.get(scene, "")
            if not scene:
                break
        return ""

    def scene(self, scene: str) -> Scene:
        """The scene of that id; a StoryError when there is none."""
        found = self.scene_id(scene)
        if not found:
            raise StoryError(f"there is no scene {scene}")
        return self._unit(self._chapter_of[found])[found]

    def chapter_of(self, scene: str) -> str:
        """The chapter that the scene is in; empty for a hook's or one that doesn't exist."""
        chapter = self._chapter_of.get(self.scene_id(scene), "")
        return "" if chapter.startswith("_") else chapter

    def chapter_start(self, chapter: str) -> str:
        """The first scene of a chapter (or of what it is called now); empty when it has none."""
        chapter = self.index.renamed_chapters.get(chapter, chapter)
        return next((info.scenes[0] for info in self.index.chapters if info.id == chapter and info.scenes), "")

    def scene_after(self, scene: str) -> str:
        """The scene that follows when this one ends without saying where to go; empty after the last."""
        return self._after.get(scene, "")

    def file_of(self, scene: str) -> str:
        """The script file that the scene stands in."""
        chapter = self._chapter_of.get(self.scene_id(scene), "")
        return next((info.file for info in self.index.chapters if info.id == chapter), "")

    def find(self, scene: str, step: str) -> Place | None:
        """The place with that id in that scene (or what the scene is called now); None when it is gone."""
        found = self.scene_id(scene)
        if not found:
            return None
        if step == THE_END:
            return Place(found, step, len(self.scene(found).ops), None)
        index = self._steps(found).get(step)
        return None if index is None else Place(found, step, index, self.scene(found).ops[index])

    def find_anywhere(self, step: str) -> Place | None:
        """The place with that id in whichever scene it is now; None when it is nowhere. Reads all chapters."""
        for chapter in self.index.chapters:
            for scene in chapter.scenes:
                if step in self._steps(scene):
                    return self.find(scene, step)
        return None

    def stops(self, scene: str) -> list[str]:
        """The ids of all steps of the scene that wait for the player, in the order written."""
        return [op.id for op in self.scene(scene).ops if isinstance(op, STOPS)]

    def units(self) -> Iterator[ChapterUnit]:
        """All chapters with their contents, in order; for tools that look at everything."""
        for chapter in self.index.chapters:
            yield self._load(chapter.id)

    def _unit(self, chapter: str) -> dict[str, Scene]:
        unit = self._units.get(chapter)
        if unit is None:
            unit = {scene.id: scene for scene in self._load(chapter).scenes}
            self._units[chapter] = unit
        return unit

    def _steps(self, scene: str) -> dict[str, int]:
        places = self._places.get(scene)
        if places is None:
            ops = self._unit(self._chapter_of[scene])[scene].ops
            places = {op.id: index for index, op in enumerate(ops) if isinstance(op, (*STOPS, Call))}
            self._places[scene] = places
        return places
