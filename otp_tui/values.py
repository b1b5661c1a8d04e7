"""Values: frozen dataclasses that are quick to make.

`dataclasses.dataclass` writes six functions for every class, and compiles them as the program
starts: for the more than a hundred that are there before anything is painted, a fifth of the way
to it. Here the same decorator only notes the fields; what values do is written once and shared by
them all. `field`, `fields`, `replace`, `match` and type checkers take them for what they are.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type[T]], type[T]]:
        """Make a class one of values: only as `@dataclass(frozen=True, slots=True)`.

        Args:
            frozen: That they never change.
            slots: That they have no attributes but their fields.
            eq: Whether two of them are equal if all their fields are.

        Raises:
            TypeError: they are to change, or to have other attributes.
        """
        if not (frozen and slots):
            message = "values are frozen and have slots"
            raise TypeError(message)
        return lambda named: _made(named, _Equal if eq else _Value)


__all__ = ["dataclass"]


class _Value:
    """What all values do."""

    __match_args__: ClassVar[tuple[str, ...]]
    """The names of the fields."""

    def __repr__(self: Any) -> str:
        """Say the class and what its fields hold, but not what is secret."""
        shown = [each.name for each in dataclasses.fields(self) if each.repr]
        held = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
        return f"{type(self).__qualname__}({held})"

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Let copies be made like the first, of what the fields hold."""
        return type(self), _held(self)

    def __setattr__(self, name: str, *_: object) -> None:
        message = f"cannot assign to field {name!r}"
        raise dataclasses.FrozenInstanceError(message)

    def __delattr__(self, name: str) -> None:
        message = f"cannot delete field {name!r}"
        raise dataclasses.FrozenInstanceError(message)


class _Equal(_Value):
    """What those do that are equal if all their fields are."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _held(self) == _held(cast("_Value", other))

    def __hash__(self) -> int:
        return hash(_held(self))


_METHODS = ("__repr__", "__reduce__", "__setattr__", "__delattr__", "__eq__", "__hash__")


def _made(named: type[T], like: type[_Value]) -> type[T]:
    """Return a class with the fields that one names; it does what `like` does.

    Args:
        named: A class that names its fields. What it does itself is left to it.
        like: The class whose methods it gets.
    """
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(named)
    methods = {name: getattr(like, name) for name in _METHODS}
    for name, method in {**methods, "__init__": _initialiser(made)}.items():
        if name not in vars(named):
            setattr(made, name, method)
    return made


def _initialiser(made: type) -> Callable[..., None]:
    """Return the `__init__` of a class that has its fields."""
    all_fields = dataclasses.fields(made)
    count = len(all_fields)
    # They put a value in its slot, past the `__setattr__` that refuses it.
    setters = tuple(getattr(made, each.name).__set__ for each in all_fields)
    check = getattr(made, "__post_init__", None)

    def initialise(self: object, /, *given: object, **named: object) -> None:
        if named or len(given) != count:
            given = _completed(made.__qualname__, all_fields, given, named)
        for put, value in zip(setters, given, strict=True):
            put(self, value)
        if check is not None:
            check(self)

    return initialise


def _completed(
    name: str,
    all_fields: tuple[dataclasses.Field[Any], ...],
    given: tuple[object, ...],
    named: dict[str, object],
) -> tuple[object, ...]:
    """Return what all fields hold: what is given in their order, then by name, else by default.

    Raises:
        TypeError: one is missing, or something is given for none. It does not say what was given.
    """
    values = list(given)
    for each in all_fields[len(given) :]:
        if each.name in named:
            values.append(named.pop(each.name))
        elif each.default is not dataclasses.MISSING:
            values.append(each.default)
        elif each.default_factory is not dataclasses.MISSING:
            values.append(each.default_factory())
        else:
            message = f"{name}() misses {each.name!r}"
            raise TypeError(message)
    if named or len(values) > len(all_fields):
        message = f"{name}() has no place for {sorted(named) or 'so many'}"
        raise TypeError(message)
    return tuple(values)


def _held(value: _Value) -> tuple[object, ...]:
    """Return what the fields hold, in their order."""
    return tuple([getattr(value, name) for name in value.__match_args__])
