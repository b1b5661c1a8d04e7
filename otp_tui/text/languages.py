"""The languages that there are. What is said in one is imported when it is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from otp_tui.text.procedure_words import ProcedureWords
from otp_tui.text.words import ScenarioReference, Words
from otp_tui.values import replace

if TYPE_CHECKING:
    from otp_tui.text.catalogue import Catalogue

Language: TypeAlias = Literal["ja", "en", "ja-easy"]
"""Japanese, English, and やさしい日本語: easy Japanese for who still learns it."""

LANGUAGES: Final[tuple[Language, ...]] = ("ja", "en", "ja-easy")
"""All of them; the first is taken where none is said."""


PROCEDURES: Final = ("transfer", "payment", "exchange", "end-of-use", "limit-change", "phishing")
"""The procedures besides the enrolment, by the names that scenarios use."""


def tag_of(language: Language) -> str:
    """Return the tag by which pages for browsers name a language (BCP 47)."""
    return "ja-x-easy" if language == "ja-easy" else language


def catalogue_of(language: Language) -> "Catalogue":
    """Return all that is said in a language."""
    match language:
        case "ja":
            from otp_tui.text.ja import JAPANESE  # noqa: PLC0415

            return JAPANESE
        case "en":
            from otp_tui.text.en import ENGLISH  # noqa: PLC0415

            return ENGLISH
        case "ja-easy":
            from otp_tui.text.easy import EASY_JAPANESE  # noqa: PLC0415

            return EASY_JAPANESE


def words_of(language: Language) -> Words:
    """Return what the command line says in a language."""
    match language:
        case "ja":
            from otp_tui.text.ja_command_line import WORDS as JAPANESE  # noqa: PLC0415

            return JAPANESE
        case "en":
            from otp_tui.text.en_command_line import WORDS as ENGLISH  # noqa: PLC0415

            return ENGLISH
        case "ja-easy":
            from otp_tui.text.easy_command_line import WORDS as EASY_JAPANESE  # noqa: PLC0415

            return EASY_JAPANESE


def reference_of(language: Language) -> ScenarioReference:
    """Return what is said about the keys of a scenario file in a language."""
    reference = _reference_of(language)
    keys = dict(reference.keys)
    for procedure in PROCEDURES:
        if words := procedure_words_of(procedure, language):
            keys |= words.keys
    return replace(reference, keys=keys)


def _reference_of(language: Language) -> ScenarioReference:
    match language:
        case "ja":
            from otp_tui.text.ja_scenario import REFERENCE as JAPANESE  # noqa: PLC0415

            return JAPANESE
        case "en":
            from otp_tui.text.en_scenario import REFERENCE as ENGLISH  # noqa: PLC0415

            return ENGLISH
        case "ja-easy":
            from otp_tui.text.easy_scenario import REFERENCE as EASY_JAPANESE  # noqa: PLC0415

            return EASY_JAPANESE


def procedure_words_of(procedure: str, language: Language) -> ProcedureWords | None:
    """Return what is said of a procedure in a language; None for the enrolment.

    Args:
        procedure: Its name, as scenarios have it. What the enrolment says is in the catalogue.
        language: In which language.

    Raises:
        ImportError: there is no such procedure.
    """
    if procedure == "enrolment":
        return None
    prefix = "easy" if language == "ja-easy" else language
    module = import_module(f"otp_tui.text.{prefix}_{procedure.replace('-', '_')}")
    return module.WORDS if isinstance(module.WORDS, ProcedureWords) else None
