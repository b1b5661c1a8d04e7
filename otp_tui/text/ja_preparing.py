"""Japanese for steps (1) and (2): the explanations are the document's."""

from typing import Final

from otp_tui.bank.rejection import ReadingReason
from otp_tui.phone.handset import Store
from otp_tui.phone.rejection import AppReason
from otp_tui.text.catalogue import Preparing, Refusal

PREPARING: Final = Preparing(
    trail=("(1)アプリ", "(2)カード"),
    app_title="アプリの入手",
    app_heading="ソフトウェアトークンのダウンロード",
    phone_only="ソフトウェアトークンはスマートフォン専用です。",
    app_name="アプリ名称",
    how_to_get="入手方法",
    get={
        Store.APP_STORE: "AppStore より入手",
        Store.GOOGLE_PLAY: "GooglePlay より入手",
    },
    store_title="{store}",
    free="アプリケーションは、スマートフォンに無料でダウンロードすることが出来ます。",
    store_question=(
        "お客さまのスマホで使えるでしょうか。スマホのバージョンと動作環境を見くらべてください。"
    ),
    install="インストール",
    too_old="このスマホでは使えない",
    unsupported_title="このスマホでは使えません",
    unsupported=(
        "お客さまのスマホは {handset} です。動作環境より古いので、アプリをインストールできません。"
    ),
    unsupported_next="どうすればよいか、次のお問い合わせ先に聞いてください。",
    back="＜ アプリの入手方法に戻る",
    installed_title="インストールが終わりました",
    installed=(
        "アプリがスマホに入りました。ダウンロードしたアプリケーションを起動することで、"
        "ワンタイムパスワードを確認することができます。"
    ),
    open_app="アプリを開く",
    launched_title="アプリが開きました",
    launched=(
        "スマホに、シリアル番号と、数字6桁のワンタイムパスワードが出ています。"
        "ワンタイムパスワードは、30秒毎に新しくなります。"
    ),
    next="次へ",
    card_title="お客様カードを用意",
    card_id="契約者ID(利用者番号)",
    card_id_is="お客様カードに記載されたお客様固有の番号です。",
    card_cells="確認用パスワード",
    card_cells_are="ア～クのそれぞれに対応した2桁の数字です。",
    exercise="読み方の練習",
    instruction="お客様カード(見本)を見て、半角で入れてください。",
    cell="{number}「{letter}」の下の数字",
    check="答え合わせ",
    ready_title="準備ができました",
    ready=(
        "正解です。カードの読み方は、これで大丈夫です。"
        "次は、パソコンまたはスマホのログイン画面を表示して、「利用開始」ボタンを選択します。"
    ),
    to_login="ログイン画面へ進む",
    reasons={
        AppReason.OTHER_STORE: Refusal(
            "お客さまのスマホのお店ではありません。",
            "iPhone は AppStore、Android は GooglePlay です。",
        ),
        AppReason.TOO_OLD: Refusal(
            "スマホが動作環境より古いので、インストールできません。",
            "「このスマホでは使えない」を押してください。",
        ),
        AppReason.NEW_ENOUGH: Refusal(
            "スマホは動作環境に合っています。",
            "「インストール」を押してください。",
        ),
        ReadingReason.OTHER_ID: Refusal(
            "カード(見本)の契約者IDとちがいます。",
            "「契約者ID(利用者番号)」のすぐ下の番号を、見ながら入れてください。",
        ),
        ReadingReason.OTHER_CELL: Refusal(
            "「{letter}」の下の数字とちがいます。",
            "カードの「{letter}」の真下にある2桁を入れてください。",
        ),
    },
    help={
        "store": (
            "アプリの入手方法です。「お客さまのスマホ」が iPhone なら AppStore、Android なら "
            "GooglePlay のボタンを押してください。本物のスマホに入れるときは、QRコードを"
            "読み取ることもできます。"
        ),
        "version": (
            "スマホのバージョンが動作環境とおなじか、それより新しければ「インストール」、"
            "古ければ「このスマホでは使えない」を押してください。"
        ),
        "ask-desk": ("スマホが古いので、アプリを使えません。下のお問い合わせ先に聞いてください。"),
        "first-launch": "アプリがスマホに入りました。「アプリを開く」を押してください。",
        "app-shows": (
            "スマホに出ているシリアル番号と6桁の番号の場所を確かめて、「次へ」を押してください。"
        ),
        "check": (
            "カード(見本)の契約者IDと、たずねられたカタカナの下の2桁の数字を、半角で入れて"
            "ください。まちがえても、何度でもやり直せます。本物の番号は入れないでください。"
        ),
        "ready": "アプリとカードの準備ができました。「ログイン画面へ進む」を押してください。",
    },
    choose="どちらかを入れてください。",
    choices="{choices}と入れてください: ",
    choice="「{label}」",
    or_else="か",
)
