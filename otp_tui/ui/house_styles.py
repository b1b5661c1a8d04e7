"""The framework's style sheet, whose text is parsed once for all apps of a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet
from textual.css.tokenize import tokenize_values

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.css.model import RuleSet
    from textual.css.tokenizer import Token
    from textual.css.types import CSSLocation

Variables = frozenset[tuple[str, str]]
"""Name and value of each variable of a colour scheme."""


class HouseStylesheet(Stylesheet):
    """Knows what was parsed before with the same colours.

    The framework keeps that for one app and one colour scheme: a gallery of some hundred pictures,
    or a suite of them, would spend an eighth of its time on parsing the same again.
    """

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Make an empty sheet with the variables of a colour scheme."""
        super().__init__(variables=dict(variables))
        self._values: Variables = frozenset(variables.items())

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the variables of another colour scheme."""
        super().set_variables(variables)
        self._values = frozenset(variables.items())

    def reparse(self) -> None:
        """Find the rules with the present variables."""
        self.parse()

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,  # noqa: FBT001, FBT002 - the framework's
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        return _rules(css, read_from, is_default_rules, tie_breaker, scope, self._values)


@cache
def _rules(
    css: str,
    read_from: CSSLocation,
    is_default_rules: bool,  # noqa: FBT001
    tie_breaker: int,
    scope: str,
    variables: Variables,
) -> list[RuleSet]:
    return list(
        parse(
            scope,
            css,
            read_from,
            variable_tokens=_tokens(variables),
            is_default_rules=is_default_rules,
            tie_breaker=tie_breaker,
        )
    )


@cache
def _tokens(variables: Variables) -> dict[str, list[Token]]:
    return tokenize_values(dict(variables))
