"""やさしい日本語 for pictures, the page that shows them, and the handout. Our own words."""

from typing import Final

from otp_tui.text.words import Pictures

PICTURES: Final = Pictures(
    usages=(
        "otp-tui shots [NAME|FILE ...] [--all] --out DIR [--format png] [オプション]",
        "otp-tui handout [NAME|FILE] --out FILE.html [オプション]",
    ),
    handout="紙(かみ)に印刷(いんさつ)する資料(しりょう)(HTML)を作(つく)ります",
    scenarios=(
        "練習(れんしゅう)の名前(otp-tui scenarios で見ます)か、自分で作(つく)った .toml ファイル。"
        "いくつでも書けます。書かないと standard"
    ),
    every="全部(ぜんぶ)の練習(れんしゅう)の絵(え)をかきます",
    themes=(
        "絵(え)の色(いろ)。dark、light、contrast-dark、contrast-light、16、mono。いくつでも書けます。"
        "書かないと dark"
    ),
    paper_theme=(
        "絵(え)の色(いろ)。dark、light、contrast-dark、contrast-light、16、mono。書かないと light"
    ),
    languages=(
        "絵(え)の言葉(ことば)。ja(日本語(にほんご))、en(英語(えいご))、ja-easy(やさしい日本語)。"
        "書かないと ja。shots では、いくつでも書けます"
    ),
    formats=(
        "絵(え)の種類(しゅるい)。svg、png、txt(字だけ)、html、gif(動(うご)く絵)、cast と cast3"
        "(asciinema)。いくつでも書けます。書かないと svg"
    ),
    jobs="同時(どうじ)にかく数(かず)。書かないと、コンピューターが決(き)めます",
    with_index=(
        "絵(え)をならべた index.html も作(つく)ります。練習(れんしゅう)が2つからは、いつも作ります"
    ),
    handout_out="作(つく)るファイル(名前の終(お)わりは .html)",
    bad_lang="「{value}」という言葉(ことば)は使(つか)えません。使えるのは {allowed} です。",
    bad_format="「{value}」は使(つか)えません。使えるのは {allowed} です。",
    bad_jobs="「{value}」は使(つか)えません。1から{limit}までの数(かず)を書いてください。",
    bad_handout="{path} は使(つか)えません。名前の終(お)わりを .html にしてください。",
    same_name="「{name}」という名前が2つあります。1つの名前を変(か)えてください。",
    extra_missing=(
        "png、gif、資料(しりょう)を作(つく)るには、これを入れてください。\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    no_font=(
        "日本語(にほんご)の字がないので、pngとgifがかけません。これを入れてください。\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    no_font_for_handout=(
        "日本語(にほんご)の字がないので、資料(しりょう)に入れませんでした。"
        "日本語の字がないコンピューターでは、読(よ)めません。これを入れてください。\n"
        "  pip install 'otp-tui[pictures]'"
    ),
    progress="{done}/{count} かきました",
    handout_made=(
        "{path} を作(つく)りました。ブラウザーで開(ひら)いて、A4の紙(かみ)に"
        "印刷(いんさつ)してください。"
    ),
    index_title="ワンタイムパスワードを始(はじ)める練習(れんしゅう)：全部(ぜんぶ)の画面(がめん)",
    index_lead="どの絵(え)も、練習(れんしゅう)のプログラムがかきました。",
    index_alt="{title}：{caption}",
    kinds={
        "svg": "絵(え)(SVG)",
        "png": "絵(え)(PNG)",
        "txt": "字だけ(TXT)",
        "html": "ページ(HTML)",
        "cast": "録画(ろくが)(asciinema 2)",
        "cast3": "録画(ろくが)(asciinema 3)",
        "gif": "動(うご)く絵(え)(GIF)",
    },
    paper_lead="練習(れんしゅう)の紙(かみ)",
    paper_practice=(
        "これは練習(れんしゅう)です。番号(ばんごう)は、みんな見本(みほん)です。"
        "本物(ほんもの)の番号やパスワードは使(つか)いません。"
    ),
    steps_heading="すること",
    step="その {number}",
    note_heading="気(き)をつけること",
    picture_alt="その {number} の画面(がめん)：{caption}",
    mistakes_heading="よくあるまちがいと、直(なお)し方(かた)",
    mistakes_lead="画面(がめん)に番号(ばんごう)(TR-)が出たら、ここを見てください。",
    mistake_code="番号(ばんごう)",
    mistake_what="画面(がめん)に出ること",
    mistake_next="どうするか",
    desk_lead="こまったときは、ひとりでしないで、電話(でんわ)してください。",
)
