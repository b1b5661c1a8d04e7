"""The pages before the log-in page (document, steps (1) and (2))."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from otp_tui.bank.card import Challenge
from otp_tui.bank.card_reading import ReadCard
from otp_tui.bank.flow import AnyEvent
from otp_tui.bank.rejection import Field
from otp_tui.bank.rules import Rules
from otp_tui.phone.getting_app import ChooseStore, GoBack, Install, OpenApp, SayTooOld
from otp_tui.phone.handset import Store
from otp_tui.text.catalogue import Catalogue
from otp_tui.tour.preparation import GoOn
from otp_tui.tour.sentences import cell_label, store_sentences
from otp_tui.ui.screens.ending import EndingStep
from otp_tui.ui.screens.guarded import GuardedStep
from otp_tui.ui.screens.register import token_figure
from otp_tui.ui.screens.step import Step
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.form_field import FormField
from otp_tui.ui.widgets.prose import Prose
from otp_tui.ui.widgets.push_button import PushButton

GET = "get-"
"""Begins the id of the button that chooses a store; the rest is the store's name."""


class ChoosingStep(Step):
    """Where the app is found: two stores, each with its QR code and what the app needs there."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    MAIN: ClassVar[str] = f"#{GET}{Store.APP_STORE.value}"

    def title(self) -> str:
        """Return that the app is to be downloaded."""
        return self.texts.preparing.app_title

    def contents(self) -> Iterable[Widget]:
        """Return the app's name, and the two ways to it."""
        words, no_token = self.texts.preparing, self.texts.no_token
        yield Static(words.app_heading, markup=False, classes="heading")
        yield Prose(f"{words.phone_only}\n{no_token.instruction}", classes="say")
        yield Static(words.app_name, markup=False, classes="heading")
        yield Static(Content.styled(no_token.search_words, "bold"), classes="say")
        yield Static(words.how_to_get, markup=False, classes="heading")
        for store in Store:
            _, system = store_sentences(store, no_token)
            get = PushButton(words.get[store], id=f"{GET}{store.value}", classes="-main")
            code = PushButton(no_token.show_code, id=store.value, classes="-link")
            yield Vertical(Prose(system), Horizontal(get, code, classes="ways"), classes="way")

    def intent(self) -> AnyEvent:
        """Choose the first store."""
        return ChooseStore(Store.APP_STORE)

    @on(PushButton.Pressed, ".ways .-main")
    def choose(self, message: PushButton.Pressed) -> None:
        """Choose the store whose button it is."""
        message.stop()
        store = Store((message.button.id or "").removeprefix(GET))
        self.post_message(self.Sent(ChooseStore(store)))

    @on(PushButton.Pressed, "#app-store, #google-play")
    def show_store(self, message: PushButton.Pressed) -> None:
        """Pass on that a store's QR code is asked for."""
        message.stop()
        self.post_message(self.StoreAsked(message.button.id or ""))


class StoreStep(Step):
    """The app's page in a store, which asks whether it runs on this phone."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, rules: Rules, store: Store) -> None:
        super().__init__(texts, rules)
        self._store = store

    def title(self) -> str:
        """Return the store's name."""
        name, _ = store_sentences(self._store, self.texts.no_token)
        return self.texts.preparing.store_title.format(store=name)

    def contents(self) -> Iterable[Widget]:
        """Return what the app needs, and the two answers."""
        words = self.texts.preparing
        _, system = store_sentences(self._store, self.texts.no_token)
        yield Static(Content.styled(self.texts.no_token.search_words, "bold"), classes="gap")
        yield Prose(words.free, classes="say")
        yield Prose(system, classes="gap needs")
        yield Prose(words.store_question, classes="say gap")
        yield self.main_button(words.install)
        yield PushButton(words.too_old, id="too-old", classes="-main gap")

    def intent(self) -> AnyEvent:
        """「インストール」."""
        return Install()

    @on(PushButton.Pressed, "#too-old")
    def say_too_old(self, message: PushButton.Pressed) -> None:
        """「このスマホでは使えない」."""
        message.stop()
        self.post_message(self.Sent(SayTooOld()))


class UnsupportedStep(EndingStep):
    """The phone is too old: whom to ask."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(
        self, texts: Catalogue, rules: Rules, handset: str, desk: Widget, *, ended: bool
    ) -> None:
        """Make the page.

        Args:
            texts: What is said.
            rules: What the bank decides by.
            handset: Which phone it is, in words.
            desk: Whom to ask.
            ended: Whether the lesson's goal is reached.
        """
        super().__init__(texts, rules, texts.login.well_done, ended=ended)
        self._handset = handset
        self._desk = desk

    def title(self) -> str:
        """Return that the app cannot be had."""
        return self.texts.preparing.unsupported_title

    def contents(self) -> Iterable[Widget]:
        """Return why not, and what to do."""
        words = self.texts.preparing
        yield Prose(words.unsupported.format(handset=self._handset), classes="say gap")
        yield Prose(words.unsupported_next, classes="say gap")
        self._desk.add_class("gap")
        yield self._desk
        yield from self.end_of_rehearsal()
        yield self.main_button(words.back)

    def intent(self) -> AnyEvent:
        """Go back to the choice of a store."""
        return GoBack()


class InstalledStep(Step):
    """The app is on the phone."""

    def title(self) -> str:
        """Return that it is installed."""
        return self.texts.preparing.installed_title

    def contents(self) -> Iterable[Widget]:
        """Return what to do with it."""
        words = self.texts.preparing
        yield Prose(words.installed, classes="say gap")
        yield self.main_button(words.open_app)

    def intent(self) -> AnyEvent:
        """「アプリを開く」."""
        return OpenApp()


class LaunchedStep(Step):
    """The app was opened for the first time; the figure is that of step (5)."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def title(self) -> str:
        """Return that it is open."""
        return self.texts.preparing.launched_title

    def contents(self) -> Iterable[Widget]:
        """Return what it shows."""
        words, figure = self.texts.preparing, self.texts.register
        yield Prose(words.launched, classes="say gap")
        yield Static(figure.how_to_find, markup=False, classes="heading gap")
        yield token_figure(figure)
        yield self.main_button(words.next)

    def intent(self) -> AnyEvent:
        """「次へ」."""
        return GoOn()


class CardStep(GuardedStep):
    """What the numbers on the card are, and an exercise in reading them."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: Catalogue, rules: Rules, asked: Challenge) -> None:
        super().__init__(texts, rules)
        self._contract_id = FormField(Field.CONTRACT_ID, texts.phone.card_contract_id)
        self._cells = tuple(
            FormField(field, cell_label(number, letter, texts.preparing))
            for number, field, letter in (
                (1, Field.FIRST_CELL, asked.first),
                (2, Field.SECOND_CELL, asked.second),
            )
        )

    def title(self) -> str:
        """Return that the card is needed."""
        return self.texts.preparing.card_title

    def contents(self) -> Iterable[Widget]:
        """Return the document's explanations, and three questions."""
        words = self.texts.preparing
        for name, what in (
            (words.card_id, words.card_id_is),
            (words.card_cells, words.card_cells_are),
        ):
            yield Static(name, markup=False, classes="heading")
            yield Prose(what, classes="say")
        yield Static(words.exercise, markup=False, classes="heading gap")
        yield Prose(words.instruction, classes="say")
        yield self._contract_id
        yield from self._cells
        yield self.main_button(words.check)

    def intent(self) -> AnyEvent:
        """「答え合わせ」."""
        first, second = self._cells
        return ReadCard(self._contract_id.value, first.value, second.value)


class ReadyStep(Step):
    """App and card are there."""

    def title(self) -> str:
        """Return that everything is there."""
        return self.texts.preparing.ready_title

    def contents(self) -> Iterable[Widget]:
        """Return what comes next."""
        words = self.texts.preparing
        yield Prose(words.ready, classes="say gap")
        yield self.main_button(words.to_login)

    def intent(self) -> AnyEvent:
        """Go on to the log-in page."""
        return GoOn()
