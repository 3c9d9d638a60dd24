"""An expression as a tree.

Owns the node types. `at` and `length` say where in the expression's text a node stands (from 0), so that messages can
point at it. Must not know what names mean.
"""

from __future__ import annotations

import msgspec


class _Node(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """What all nodes share: nothing but how they are written down."""


class Number(_Node, frozen=True, array_like=True, tag="n"):
    """A number as written."""

    value: int | float
    at: int = 0
    length: int = 1


class Truth(_Node, frozen=True, array_like=True, tag="t"):
    """true or false."""

    value: bool
    at: int = 0
    length: int = 1


class Words(_Node, frozen=True, array_like=True, tag="s"):
    """A string, or the id of an option that `chose()` is compared with."""

    value: str
    at: int = 0
    length: int = 1
    bare: bool = False


class Name(_Node, frozen=True, array_like=True, tag="v"):
    """A meter, a flag or a variable."""

    name: str
    at: int = 0
    length: int = 1


class Call(_Node, frozen=True, array_like=True, tag="c"):
    """A question to the story: seen(scene), has(entry) and the like; its arguments are ids."""

    function: str
    arguments: tuple[str, ...]
    at: int = 0
    length: int = 1


class Not(_Node, frozen=True, array_like=True, tag="!"):
    """not X."""

    inner: Expression
    at: int = 0
    length: int = 1


class Negative(_Node, frozen=True, array_like=True, tag="-"):
    """The negative of a number."""

    inner: Expression
    at: int = 0
    length: int = 1


class Binary(_Node, frozen=True, array_like=True, tag="2"):
    """LEFT operator RIGHT; operators are or, and, == != < <= > >=, + - * /."""

    operator: str
    left: Expression
    right: Expression
    at: int = 0
    length: int = 1


Expression = Number | Truth | Words | Name | Call | Not | Negative | Binary

COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")
