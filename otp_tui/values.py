"""Values: frozen dataclasses that are quick to make.

The standard library writes six functions for every class and compiles them, and brings `inspect`
and the reader of Python's own syntax along: together a third of the time of a light command. Here
what values do is written once, and shared by them all. Type checkers take them for the dataclasses
that they look like, and `match` takes them apart.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar, cast

T = TypeVar("T")

_REQUIRED: Final = object()
"""The default of a field that has none."""


class _Field:
    """What a class says of one of its fields."""

    __slots__ = ("default", "default_factory", "metadata", "name", "repr")

    def __init__(
        self,
        *,
        default: object = _REQUIRED,
        default_factory: Callable[[], object] | None = None,
        repr: bool = True,  # noqa: A002 - the standard library's name
        metadata: Mapping[str, object] | None = None,
    ) -> None:
        """Describe a field, whose name comes later.

        Args:
            default: What it holds unless something is given for it.
            default_factory: What makes that anew for each value.
            repr: Whether `repr` shows what it holds: not what is secret.
            metadata: What else is to be said of it.

        Raises:
            ValueError: the default can change, and all values would share it.
        """
        if type(default).__hash__ is None:
            message = "a default that can change needs a factory"
            raise ValueError(message)
        self.name = ""
        self.default = default
        self.default_factory = default_factory
        self.repr = repr
        self.metadata = metadata or {}

    def unless_given(self, kind: str) -> object:
        """Return the default.

        Raises:
            TypeError: there is none. It names the field and the kind of value.
        """
        if self.default_factory is not None:
            return self.default_factory()
        if self.default is _REQUIRED:
            message = f"{kind}() misses {self.name!r}"
            raise TypeError(message)
        return self.default


class _Value:
    """What all values do."""

    __match_args__: ClassVar[tuple[str, ...]]
    """The names of the fields."""

    __value_fields__: ClassVar[tuple[_Field, ...]]
    """The fields, those of the base first."""

    def __repr__(self) -> str:
        """Say the class and what its fields hold, but not what is secret."""
        shown = [each.name for each in self.__value_fields__ if each.repr]
        held = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
        return f"{type(self).__qualname__}({held})"

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Let copies be made like the first, of what the fields hold."""
        return type(self), _held(self)

    def __setattr__(self, name: str, *_: object) -> None:
        message = f"cannot assign to field {name!r}"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> None:
        message = f"cannot delete field {name!r}"
        raise AttributeError(message)


class _Equal(_Value):
    """What those do that are equal if all their fields are."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or _held(self) == _held(cast("_Value", other))

    def __hash__(self) -> int:
        return hash(_held(self))


_METHODS: Final = ("__repr__", "__reduce__", "__setattr__", "__delattr__", "__eq__", "__hash__")


def _dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[type[Any]], type[Any]]:
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


def _made(named: type[Any], like: type[_Value]) -> type[Any]:
    """Return a class with the fields that one names; it does what `like` does.

    Args:
        named: A class that names its fields. What it does itself is left to it.
        like: The class whose methods it gets.
    """
    own, inherited = _own_fields(named), _inherited_fields(named)
    held = {name: thing for name, thing in vars(named).items() if name not in own}
    for name in ("__dict__", "__weakref__"):  # Of the instances that had no slots.
        held.pop(name, None)
    methods = {name: getattr(like, name) for name in _METHODS}
    all_fields = inherited | own
    metaclass: Callable[..., type[Any]] = type(named)
    made = metaclass(
        named.__name__,
        named.__bases__,
        methods
        | held
        | {
            "__qualname__": named.__qualname__,
            "__slots__": tuple(name for name in own if name not in inherited),
            "__match_args__": tuple(all_fields),
            "__value_fields__": tuple(all_fields.values()),
        },
    )
    if "__init__" not in held:
        made.__init__ = _initialiser(made)
    return made


def _own_fields(named: type) -> dict[str, _Field]:
    """Return the fields that a class names itself, in their order."""
    own = {}
    for name in named.__annotations__:
        said = vars(named).get(name, _REQUIRED)
        own[name] = said if isinstance(said, _Field) else _Field(default=said)
        own[name].name = name
    return own


def _inherited_fields(named: type) -> dict[str, _Field]:
    """Return the fields of the values that a class is one of, the furthest first."""
    bases = reversed(named.__mro__[1:])
    fields_of_each = [vars(base).get("__value_fields__", ()) for base in bases]
    return {each.name: each for all_fields in fields_of_each for each in all_fields}


def _initialiser(made: type[_Value]) -> Callable[..., None]:
    """Return the `__init__` of a class that has its fields."""
    kind, all_fields = made.__qualname__, made.__value_fields__
    count = len(all_fields)
    # They put a value in its slot, past the `__setattr__` that refuses it.
    setters = tuple(getattr(made, each.name).__set__ for each in all_fields)
    check = getattr(made, "__post_init__", None)

    def initialise(self: object, /, *given: object, **named: object) -> None:
        if named or len(given) != count:
            given = _completed(kind, all_fields, given, named)
        for put, value in zip(setters, given, strict=True):
            put(self, value)
        if check is not None:
            check(self)

    return initialise


def _completed(
    kind: str, all_fields: tuple[_Field, ...], given: tuple[object, ...], named: dict[str, object]
) -> tuple[object, ...]:
    """Return what all fields hold: what is given in their order, then by name, else by default.

    Raises:
        TypeError: one is missing, or something is given for none. It does not say what was given.
    """
    values = list(given)
    for each in all_fields[len(given) :]:
        has_name = each.name in named
        values.append(named.pop(each.name) if has_name else each.unless_given(kind))
    if named or len(values) > len(all_fields):
        message = f"{kind}() has no place for {sorted(named) or 'so many'}"
        raise TypeError(message)
    return tuple(values)


def _held(value: _Value) -> tuple[object, ...]:
    """Return what the fields hold, in their order."""
    return tuple([getattr(value, name) for name in value.__match_args__])


def _fields(kind: type[_Value]) -> tuple[_Field, ...]:
    """Return the fields of a kind of value, with `name`, `default`, `repr` and `metadata`."""
    return kind.__value_fields__


def _replace(value: _Value, /, **changes: object) -> _Value:
    """Return a value of the same kind that holds something else in some fields.

    Raises:
        TypeError: there is no such field.
    """
    held = {name: getattr(value, name) for name in value.__match_args__}
    return type(value)(**(held | changes))


if TYPE_CHECKING:
    from dataclasses import dataclass, field, fields, replace
else:
    dataclass, field, fields, replace = _dataclass, _Field, _fields, _replace

__all__ = ["dataclass", "field", "fields", "replace"]
