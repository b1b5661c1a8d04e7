"""The presenter's bar: the caption for the room, the note, and what the keys do."""

from textual.app import ComposeResult
from textual.containers import Vertical

from otp_tui.text.catalogue import ShowTexts
from otp_tui.ui.styles import styles_beside
from otp_tui.ui.widgets.prose import Prose
from otp_tui.values import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a show is."""

    scene: int
    """Which scene, 0 being the first."""

    count: int
    """How many there are."""

    caption: str
    """What the room reads."""

    note: str
    """What the presenter reads."""

    speed: float
    """How many times as fast it goes."""

    paused: bool
    """Whether it stands still."""

    handed_over: bool
    """Whether the keyboard belongs to the rehearsal."""

    ended: bool
    """Whether everything was shown."""

    shows_note: bool
    """Whether the note is shown."""

    is_hidden: bool
    """Whether the presenter has hidden the bar."""


class CaptionBar(Vertical):
    """Caption, note and keys. On top of the screen it shows itself only while the show stands."""

    DEFAULT_CSS = styles_beside(__file__)
    SCOPED_CSS = False

    def __init__(self, texts: ShowTexts, *, on_top: bool) -> None:
        super().__init__(classes="-on-top" if on_top else "")
        self._texts = texts
        self._on_top = on_top
        self._caption = Prose("", classes="caption")
        self._note = Prose("", classes="note")
        self._keys = Prose("", classes="keys")
        self._progress: Progress | None = None

    @property
    def progress(self) -> Progress | None:
        """How far the show is."""
        return self._progress

    def compose(self) -> ComposeResult:
        """Lay out the three."""
        yield self._caption
        yield self._note
        yield self._keys

    def show(self, progress: Progress) -> None:
        """Say how far the show is; the same costs nothing."""
        if progress != self._progress:
            self._progress = progress
            self._update(progress)

    def _update(self, progress: Progress) -> None:
        texts = self._texts
        stands = progress.paused or progress.ended
        self.display = not progress.is_hidden and (stands or not self._on_top)
        place = texts.place.format(scene=progress.scene + 1, count=progress.count)
        self._caption.update(f"{place}{progress.caption}")
        self._note.display = progress.shows_note and bool(progress.note)
        self._note.update(f"{texts.note}{progress.note}")
        self._keys.update(self._said(progress))

    def _said(self, progress: Progress) -> str:
        texts = self._texts
        if progress.handed_over:
            return texts.handed_over
        if progress.ended:
            return texts.ended
        speed = f"{progress.speed:g}"
        return (texts.paused if progress.paused else texts.playing).format(speed=speed)
