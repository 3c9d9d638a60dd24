"""What every reading of nodes carries with it: the names of the story, and where to report.

Owns the reading of expressions inside of texts (places and late names). Must not know particular commands.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.story.diagnostics.diagnostic import Diagnostics
from game.story.diagnostics.suggest import nearest
from game.story.expressions.checker import Type, check
from game.story.expressions.parser import parse_expression
from game.story.expressions.tokens import ExpressionError
from game.story.expressions.tree import Binary, Call, Expression, Negative, Not
from game.story.schema.names import LATE, Names, Use
from game.story.source.nodes import Mapping, Node, Scalar, Span


class Reader:
    """Reads nodes for one file; what can't be read is reported and comes back as None."""

    def __init__(self, names: Names, diagnostics: Diagnostics) -> None:
        self.names = names
        self.diagnostics = diagnostics
        self.uses: list[Use] = []
        self._node: Scalar | None = None

    def report(self, code: str, span: Span, *, suggestion: str = "", **values: object) -> None:
        """Add a remark."""
        self.diagnostics.report(code, span, values, suggestion=suggestion)

    def name(self, what: str, node: Scalar, text: str | None = None, offset: int = 0) -> str | None:
        """The name in `node` (or the part `text` of it, `offset` characters in) when there is one of that sort."""
        name = node.text if text is None else text
        span = Span(node.file, node.line, node.column + offset, max(1, len(name)))
        if what in LATE:
            self.uses.append(Use(what, name, *span))
        elif not self.names.knows(what, name):
            self.report("S201", span, suggestion=nearest(name, self.names.names_of(what)), what=what, name=name)
            return None
        return name

    def expression(self, node: Scalar, wanted: Type | None) -> Expression | None:
        """The checked expression in `node`."""
        self._node = node
        try:
            expression, _ = check(parse_expression(node.text), self, wanted)
        except ExpressionError as error:
            self.report(error.code, self._part(error.at, error.length), suggestion=error.suggestion, **error.values)
            return None
        finally:
            self._node = None
        self._note_calls(expression, node)
        return expression

    def scalar(self, node: Node, what: str) -> Scalar | None:
        """The node when it is a piece of text; otherwise it is reported that one is wanted."""
        if isinstance(node, Scalar):
            return node
        found = "mapping" if isinstance(node, Mapping) else "list"
        self.report("S110", node.span, wanted=what, found=found)
        return None

    # What the checker of expressions asks (game.story.expressions.checker.Scope).

    def type_of(self, name: str) -> Type | None:
        """The type of a meter, flag or variable."""
        return self.names.type_of(name)

    def value_names(self) -> Iterable[str]:
        """All meters, flags and variables."""
        return self.names.value_names()

    def knows(self, what: str, name: str) -> bool:
        """Is there one of that name, as far as can be told yet?"""
        return self.names.knows(what, name)

    def names_of(self, what: str) -> Iterable[str]:
        """All names of a sort."""
        return self.names.names_of(what)

    def option_used(self, choice: str, option: str, at: int, length: int) -> None:
        """An option of a choice is named in the expression that is being read."""
        self.uses.append(Use("choice", choice, *self._part(at, length), option=option))

    def _part(self, at: int, length: int) -> Span:
        node = self._node
        assert node is not None
        lead = 1 if node.quoted else 0
        return Span(node.file, node.line, node.column + lead + at, max(1, length))

    def _note_calls(self, expression: Expression, node: Scalar) -> None:
        """Scenes and choices that the expression asks about are looked at when all chapters are known."""
        if isinstance(expression, Call):
            if expression.function in ("seen", "visits", "chose"):
                what = "choice" if expression.function == "chose" else "scene"
                lead = (1 if node.quoted else 0) + expression.at + len(expression.function) + 1
                span = Span(node.file, node.line, node.column + lead, len(expression.arguments[0]))
                self.uses.append(Use(what, expression.arguments[0], *span))
        elif isinstance(expression, Not | Negative):
            self._note_calls(expression.inner, node)
        elif isinstance(expression, Binary):
            self._note_calls(expression.left, node)
            self._note_calls(expression.right, node)
