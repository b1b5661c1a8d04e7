"""Values do what frozen dataclasses do: they are compared with those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import operator
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from otp_tui import values
from otp_tui.values import fields, replace

if TYPE_CHECKING:
    from collections.abc import Callable

SECRET = "9ひみつ9"


@values.dataclass(frozen=True, slots=True)
class Pair:
    """Two parts, of which the second is secret and not empty."""

    first: int
    second: str = values.field(repr=False)

    def __post_init__(self) -> None:
        if not self.second:
            message = "empty"
            raise ValueError(message)


@values.dataclass(frozen=True, slots=True)
class Triple(Pair):
    """A third part, which may be left out."""

    third: list[int] = values.field(default_factory=list)
    fourth: tuple[int, ...] = (4,)


@values.dataclass(frozen=True, slots=True)
class Nothing:
    """No part at all."""


@values.dataclass(frozen=True, slots=True, eq=False)
class Itself:
    """Equal to nothing but itself."""

    first: list[int]


@dataclasses.dataclass(frozen=True, slots=True)
class StandardPair:
    first: int
    second: str = dataclasses.field(repr=False)

    def __post_init__(self) -> None:
        if not self.second:
            message = "empty"
            raise ValueError(message)


@dataclasses.dataclass(frozen=True, slots=True)
class StandardTriple(StandardPair):
    third: list[int] = dataclasses.field(default_factory=list)
    fourth: tuple[int, ...] = (4,)


@dataclasses.dataclass(frozen=True, slots=True)
class StandardNothing:
    pass


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class StandardItself:
    first: list[int]


TWINS: dict[type[Any], type[Any]] = {
    Pair: StandardPair,
    Triple: StandardTriple,
    Nothing: StandardNothing,
    Itself: StandardItself,
}

GIVEN: tuple[tuple[type[Any], tuple[Any, ...], dict[str, Any]], ...] = (
    (Pair, (1, SECRET), {}),
    (Pair, (1,), {"second": SECRET}),
    (Pair, (), {"second": SECRET, "first": 1}),
    (Pair, (1,), {}),
    (Pair, (1, ""), {}),
    (Pair, (1, SECRET, 3), {}),
    (Pair, (1, SECRET), {"first": SECRET}),
    (Pair, (1,), {"second": SECRET, "third": SECRET}),
    (Triple, (1, SECRET), {}),
    (Triple, (1, SECRET, [3]), {}),
    (Triple, (1, SECRET), {"fourth": ()}),
    (Triple, (1, ""), {"fourth": ()}),
    (Triple, (), {}),
    (Nothing, (), {}),
    (Nothing, (1,), {}),
    (Itself, ([1],), {}),
)
"""What is given to a class: right and wrong, in order and by name."""


def outcome(do: Callable[[], object]) -> object:
    """Return what comes of something: what it returns, or the kind of error it raises."""
    try:
        return do()
    except (TypeError, ValueError, AttributeError) as error:
        return type(error)


def held(value: object) -> object:
    """Return what a value holds, by field; what is no value as it is."""
    names: tuple[str, ...] | None = getattr(value, "__match_args__", None)
    return value if names is None else {name: getattr(value, name) for name in names}


@pytest.mark.parametrize(("kind", "given", "named"), GIVEN)
def test_a_value_is_made_of_what_makes_the_standard_one(
    kind: type[Any], given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    ours = outcome(lambda: kind(*given, **named))
    standard = outcome(lambda: TWINS[kind](*given, **named))
    assert held(ours) == held(standard)
    if not isinstance(ours, type):
        assert repr(ours) == repr(standard).replace("Standard", "")


@pytest.mark.parametrize(("kind", "given", "named"), GIVEN)
def test_neither_a_value_nor_a_refusal_says_what_is_secret(
    kind: type[Any], given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    try:
        said = repr(kind(*given, **named))
    except (TypeError, ValueError) as error:
        said = repr(error)
    assert SECRET not in said


@pytest.mark.parametrize("compare", [operator.eq, operator.ne])
@pytest.mark.parametrize("one", [Pair(1, "a"), Triple(1, "a"), Nothing(), Itself([])])
@pytest.mark.parametrize(
    "other", [Pair(1, "a"), Pair(2, "a"), Triple(1, "a"), Nothing(), Itself([]), 1]
)
def test_values_are_equal_where_standard_ones_are(
    compare: Callable[[object, object], bool], one: object, other: object
) -> None:
    twin, others = (
        TWINS[type(each)](**held(each)) if type(each) in TWINS else each  # type: ignore[arg-type]
        for each in (one, other)
    )
    assert compare(one, other) is compare(twin, others)


def test_what_is_equal_is_found_in_a_table_and_what_cannot_be_is_refused() -> None:
    assert {Pair(1, "a"): "found", Nothing(): "nothing"}[Pair(1, "a")] == "found"
    assert hash(Pair(1, "a")) == hash(Pair(1, "a"))
    assert hash(Itself([]))
    with pytest.raises(TypeError):
        hash(Triple(1, "a"))


@pytest.mark.parametrize("name", ["first", "third", "unknown"])
def test_a_value_never_changes_and_holds_nothing_else(name: str) -> None:
    value = Triple(1, "a")
    with pytest.raises(AttributeError):
        setattr(value, name, 2)
    with pytest.raises(AttributeError):
        delattr(value, name)
    assert value == Triple(1, "a")
    assert not hasattr(value, "__dict__")


def test_two_values_share_no_default_but_one_that_cannot_change() -> None:
    assert Triple(1, "a").fourth is Triple(2, "b").fourth
    assert Triple(1, "a").third is not Triple(1, "a").third


def test_a_replaced_value_is_checked_as_a_new_one() -> None:
    assert replace(Triple(1, "a"), first=2, third=[3]) == Triple(2, "a", [3])
    with pytest.raises(ValueError, match="empty"):
        replace(Triple(1, "a"), second="")
    assert [each.name for each in fields(Triple)] == ["first", "second", "third", "fourth"]


@pytest.mark.parametrize(
    "duplicate",
    [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))],  # noqa: S301
    ids=["copy", "deep", "pickle"],
)
@pytest.mark.parametrize("value", [Pair(1, "a"), Triple(1, "a", [3]), Nothing()])
def test_a_copy_is_equal(duplicate: Callable[[object], object], value: object) -> None:
    assert duplicate(value) == value
    assert type(duplicate(value)) is type(value)


def test_a_value_is_taken_apart_by_a_pattern() -> None:
    match Triple(1, "a"):
        case Triple(first, "a", third):
            assert (first, third) == (1, [])
        case _:
            pytest.fail("no match")


def test_a_method_of_its_own_is_left_to_a_class() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Said:
        part: int

        def __repr__(self) -> str:
            return "said"

    assert repr(Said(1)) == "said"
    assert Said(1) == Said(1)


@pytest.mark.parametrize(
    "options", [{"frozen": False, "slots": True}, {"frozen": True, "slots": 0}]
)
def test_what_changes_is_no_value(options: dict[str, bool]) -> None:
    make: Callable[..., object] = values.dataclass
    with pytest.raises(TypeError):
        make(**options)
