"""English for pictures, the page that shows them, and the handout. Our own words."""

from typing import Final

from otp_tui.text.words import Pictures

PICTURES: Final = Pictures(
    usages=(
        "otp-tui shots [NAME|FILE ...] [--all] --out DIR [--format png] [options]",
        "otp-tui handout [NAME|FILE] --out FILE.html [options]",
    ),
    handout="make a handout to print (HTML) from a script's pictures",
    scenarios=(
        "names of lessons (otp-tui scenarios lists them) or .toml files of your own, "
        "as many as you like; else standard"
    ),
    every="draw all built-in lessons",
    themes=(
        "colours of the pictures: dark, light, contrast-dark, contrast-light, 16, mono. "
        "May be given several times; else dark"
    ),
    paper_theme=(
        "colours of the handout's pictures: dark, light, contrast-dark, contrast-light, 16, mono; "
        "else light"
    ),
    languages=(
        "language of what is drawn: ja (Japanese), en (English) or ja-easy (easy Japanese); "
        "else ja. shots takes it several times"
    ),
    formats=(
        "kind of picture: svg, png, txt (text only), html, gif (animated), cast and cast3 "
        "(asciinema recordings, versions 2 and 3). May be given several times; else svg"
    ),
    jobs="how many to draw at a time; else what suits the computer. The pictures stay the same",
    with_index="make an index.html of all pictures, too; with 2 lessons or more it is always made",
    handout_out="file of the handout (its name ends with .html)",
    bad_lang='"{value}" is no language. There is: {allowed}.',
    bad_format='"{value}" is no kind of picture. There is: {allowed}.',
    bad_jobs='"{value}" is no such number. Give a whole number from 1 to {limit}.',
    bad_handout="{path} cannot be used. Let the name end with .html.",
    same_name='Two lessons are called "{name}". Please rename one of the files.',
    extra_missing=(
        "For png, gif and handouts something more is needed:\n  pip install 'otp-tui[pictures]'"
    ),
    no_font=(
        "There is no Japanese font, so png and gif cannot be drawn. This installs one:\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    no_font_for_handout=(
        "There is no Japanese font, so the handout holds none. On a computer without Japanese "
        "letters it cannot be read. This installs one:\n  pip install 'otp-tui[pictures]'"
    ),
    progress="{done}/{count} drawn",
    handout_made="Made {path}. Open it in a browser and print it on A4.",
    index_title="Practice: start using one-time passwords. All screens",
    index_lead="Every picture was drawn by the program itself, playing its scripts.",
    index_alt="{title}: {caption}",
    kinds={
        "svg": "Picture (SVG)",
        "png": "Picture (PNG)",
        "txt": "Text only (TXT)",
        "html": "Page (HTML)",
        "cast": "Recording (asciinema, version 2)",
        "cast3": "Recording (asciinema, version 3)",
        "gif": "Animated picture (GIF)",
    },
    paper_lead="Practice guide",
    paper_practice=(
        "This paper is for practice. All numbers are samples: it uses no real contract ID or "
        "password."
    ),
    steps_heading="Steps",
    step="Step {number}",
    note_heading="Take care",
    picture_alt="The screen at step {number}: {caption}",
    mistakes_heading="Common mistakes and what to do",
    mistakes_lead="If the screen shows a code (TR-), look here for what to do.",
    mistake_code="Code",
    mistake_what="What the screen says",
    mistake_next="What to do",
    desk_lead="If you are in trouble, do not go on alone. Please call:",
)
