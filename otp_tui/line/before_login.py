"""What is said before the log-in page, of the app and the card (document, steps (1) and (2))."""

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from otp_tui.phone.getting_app import (
    AtStore,
    ChooseStore,
    ChoosingStore,
    Install,
    Installed,
    Launched,
    SayTooOld,
    Unsupported,
)
from otp_tui.phone.handset import Store
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.preparation import BEFORE_LOGIN, Event, Preparation, ReadingCard, Ready, Stage
from otp_tui.tour.sentences import handset_sentence, store_sentences

Choices: TypeAlias = Mapping[str, Event]
"""What each of some answers means."""

TRAIL: Final = tuple(BEFORE_LOGIN)
"""The steps before the log-in page, in the order of their names."""


def page_lines(preparation: Preparation, texts: Catalogue) -> Iterator[str]:
    """Give what stands on the page of the present stage."""
    words, stage = texts.preparing, preparation.stage
    yield words.trail[TRAIL.index(preparation.place)]
    match stage:
        case ChoosingStore():
            yield from _where_the_app_is(texts)
        case AtStore(store):
            name, system = store_sentences(store, texts.no_token)
            yield words.store_title.format(store=name)
            yield from (texts.no_token.search_words, words.free, system, words.store_question)
        case Unsupported():
            handset = handset_sentence(preparation.handset, texts.phone)
            yield words.unsupported_title
            yield from (words.unsupported.format(handset=handset), words.unsupported_next)
        case Installed():
            yield from (words.installed_title, words.installed)
        case Launched():
            yield from (words.launched_title, words.launched)
        case ReadingCard():
            yield words.card_title
            yield texts.plain.about.format(field=words.card_id, what=words.card_id_is)
            yield texts.plain.about.format(field=words.card_cells, what=words.card_cells_are)
            yield from (words.exercise, words.instruction)
        case Ready():
            yield from (words.ready_title, words.ready)


def _where_the_app_is(texts: Catalogue) -> Iterator[str]:
    words, no_token = texts.preparing, texts.no_token
    yield from (words.app_title, words.app_heading, words.phone_only, no_token.instruction)
    yield texts.plain.about.format(field=words.app_name, what=no_token.search_words)
    for store in Store:
        name, system = store_sentences(store, no_token)
        yield texts.plain.about.format(field=name, what=system)


def button_label(stage: Stage, texts: Catalogue) -> str:
    """Return what the page's button is called; of two, the first."""
    words = texts.preparing
    labels: Mapping[type[Stage], str] = {
        Unsupported: words.back,
        Installed: words.open_app,
        Launched: words.next,
        ReadingCard: words.check,
        Ready: words.to_login,
    }
    return labels[type(stage)] if type(stage) in labels else next(iter(choices(stage, texts)))


def choices(stage: object, texts: Catalogue) -> Choices:
    """Return the answers between which a page lets choose; none if it has one button."""
    words, no_token = texts.preparing, texts.no_token
    match stage:
        case ChoosingStore():
            return {store_sentences(store, no_token)[0]: ChooseStore(store) for store in Store}
        case AtStore():
            return {words.install: Install(), words.too_old: SayTooOld()}
        case _:
            return {}


def choices_prompt(labels: Choices, texts: Catalogue) -> str:
    """Ask for one of the answers."""
    words = texts.preparing
    said = words.or_else.join(words.choice.format(label=label) for label in labels)
    return words.choices.format(choices=said)
