"""Japanese for pictures, the page that shows them, and the handout. Our own words."""

from typing import Final

from otp_tui.text.words import Pictures

PICTURES: Final = Pictures(
    usages=(
        "otp-tui shots [NAME|FILE ...] [--all] --out DIR [--format png] [オプション]",
        "otp-tui handout [NAME|FILE] --out FILE.html [オプション]",
    ),
    handout="印刷して配る資料(HTML)を、台本の絵から作ります",
    scenarios=(
        "練習の名前(一覧は otp-tui scenarios)か、自分で作った .toml ファイル。"
        "いくつでも並べられます。省くと standard"
    ),
    every="用意してある練習を全部描きます",
    themes=(
        "絵の配色。dark、light、contrast-dark、contrast-light、16、mono。"
        "何度でも指定できます。省くと dark"
    ),
    paper_theme=(
        "資料の絵の配色。dark、light、contrast-dark、contrast-light、16、mono。省くと light"
    ),
    languages=(
        "絵と資料の言葉。ja(日本語)、en(英語)、ja-easy(やさしい日本語)。省くと ja。"
        "shots では何度でも指定できます"
    ),
    formats=(
        "絵の種類。svg、png、txt(文字だけ)、html、gif(動く絵)、cast と cast3(asciinema の"
        "録画、版2と版3)。何度でも指定できます。省くと svg"
    ),
    jobs="同時に描く数。省くとコンピューターに合わせます。どの数でも、できる絵はおなじです",
    with_index="絵を並べた index.html も作ります。練習が2つ以上なら、いつでも作ります",
    handout_out="作る資料のファイル(名前の終わりは .html)",
    bad_lang="「{value}」は言葉として使えません。使えるのは {allowed} です。",
    bad_format="「{value}」は絵の種類として使えません。使えるのは {allowed} です。",
    bad_jobs="「{value}」は数として使えません。1から{limit}までの整数にしてください。",
    bad_handout="{path} は使えません。名前の終わりを .html にしてください。",
    same_name="「{name}」という名前の練習が2つあります。どちらかのファイルの名前を変えてください。",
    extra_missing=(
        "png、gif、資料を作るには、次の追加が必要です。\n  pip install 'otp-tui[pictures]'"
    ),
    no_font=(
        "日本語の文字の形(フォント)が見つからないので、pngとgifを描けません。次で入ります。\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    no_font_for_handout=(
        "日本語の文字の形(フォント)が見つからないので、資料に入れませんでした。"
        "日本語の文字がないコンピューターでは読めません。次で入ります。\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    progress="{done}/{count} 描きました",
    handout_made="{path} を作りました。ブラウザーで開いて、A4で印刷してください。",
    index_title="ワンタイムパスワード利用開始の練習：画面の一覧",
    index_lead="どの絵も、練習のプログラムが台本どおりに動いて描いたものです。",
    index_alt="{title}：{caption}",
    kinds={
        "svg": "絵(SVG)",
        "png": "絵(PNG)",
        "txt": "文字だけ(TXT)",
        "html": "ページ(HTML)",
        "cast": "録画(asciinema 版2)",
        "cast3": "録画(asciinema 版3)",
        "gif": "動く絵(GIF)",
    },
    paper_lead="練習のしおり",
    paper_practice=(
        "これは練習の資料です。番号はどれも見本で、本物の契約者IDやパスワードは使いません。"
    ),
    steps_heading="手順",
    step="手順 {number}",
    note_heading="気をつけること",
    picture_alt="手順 {number} の画面：{caption}",
    mistakes_heading="よくあるまちがいと直し方",
    mistakes_lead="画面に番号(TR-)が出たら、この表で直し方を確かめてください。",
    mistake_code="番号",
    mistake_what="画面に出ること",
    mistake_next="どうするか",
    desk_lead="困ったときは、ひとりで続けず、こちらにお電話ください。",
)
