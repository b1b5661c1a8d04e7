"""やさしい日本語 for steps (1) and (2): the explanations are the document's."""

from typing import Final

from otp_tui.bank.rejection import ReadingReason
from otp_tui.phone.handset import Store
from otp_tui.phone.rejection import AppReason
from otp_tui.text.catalogue import Preparing, Refusal

PREPARING: Final = Preparing(
    trail=("(1)アプリ", "(2)カード"),
    app_title="アプリを入れます",
    app_heading="ソフトウェアトークン",
    phone_only="ソフトウェアトークンは、スマホだけで使(つか)えます。",
    app_name="アプリの名前",
    how_to_get="もらい方(かた)",
    get={
        Store.APP_STORE: "AppStore でもらう",
        Store.GOOGLE_PLAY: "GooglePlay でもらう",
    },
    store_title="{store}",
    free="お金(かね)はいりません。",
    store_question=(
        "あなたのスマホで使(つか)えますか。スマホのバージョンを、上の説明(せつめい)とくらべて"
        "ください。"
    ),
    install="インストール",
    too_old="このスマホでは使(つか)えない",
    unsupported_title="このスマホでは使(つか)えません",
    unsupported=(
        "あなたのスマホは {handset} です。古(ふる)いので、アプリを入れることができません。"
    ),
    unsupported_next="どうしたらいいか、電話(でんわ)で聞いてください。",
    back="＜ もらい方(かた)に戻(もど)る",
    installed_title="アプリが入りました",
    installed=(
        "アプリがスマホに入りました。アプリを開(ひら)くと、ワンタイムパスワードを見ることが"
        "できます。"
    ),
    open_app="アプリを開(ひら)く",
    launched_title="アプリが開(ひら)きました",
    launched=(
        "スマホに、シリアル番号(ばんごう)と、6つの数字(すうじ)が出ています。"
        "6つの数字がワンタイムパスワードです。30秒(びょう)ごとに、新(あたら)しくなります。"
    ),
    next="次(つぎ)へ",
    card_title="お客様(きゃくさま)カードを出します",
    card_id="契約者(けいやくしゃ)ID",
    card_id_is="カードにある、あなただけの番号(ばんごう)です。",
    card_cells="確認用(かくにんよう)パスワード",
    card_cells_are="アからクの下にある、2つの数字(すうじ)です。",
    exercise="カードの読(よ)み方(かた)の練習(れんしゅう)",
    instruction="カードの見本(みほん)を見て、半角(はんかく)で入れてください。",
    cell="{number}「{letter}」の下の数字(すうじ)",
    check="答(こた)えを見る",
    ready_title="準備(じゅんび)ができました",
    ready=(
        "正(ただ)しいです。カードの読(よ)み方(かた)がわかりました。次(つぎ)は、パソコンかスマホで"
        "ログイン画面(がめん)を開(ひら)いて、「利用開始(りようかいし)」を押(お)します。"
    ),
    to_login="ログイン画面(がめん)へ行く",
    reasons={
        AppReason.OTHER_STORE: Refusal(
            "あなたのスマホの店(みせ)ではありません。",
            "iPhone は AppStore です。Android は GooglePlay です。",
        ),
        AppReason.TOO_OLD: Refusal(
            "スマホが古(ふる)いので、入れることができません。",
            "「このスマホでは使(つか)えない」を押(お)してください。",
        ),
        AppReason.NEW_ENOUGH: Refusal(
            "このスマホで使(つか)えます。",
            "「インストール」を押(お)してください。",
        ),
        ReadingReason.OTHER_ID: Refusal(
            "カードの契約者(けいやくしゃ)IDとちがいます。",
            "「契約者(けいやくしゃ)ID」のすぐ下の番号(ばんごう)を、見ながら入れてください。",
        ),
        ReadingReason.OTHER_CELL: Refusal(
            "「{letter}」の下の数字(すうじ)とちがいます。",
            "カードの「{letter}」のすぐ下の、2つの数字(すうじ)を入れてください。",
        ),
    },
    help={
        "store": (
            "アプリのもらい方(かた)です。スマホを見てください。iPhone は AppStore を押(お)します。"
            "Android は GooglePlay を押します。"
            "本物(ほんもの)のスマホに入れるときは、QRコードを読(よ)むこともできます。"
        ),
        "version": (
            "スマホのバージョンを見てください。新(あたら)しいときは「インストール」を押(お)します。"
            "古(ふる)いときは「このスマホでは使(つか)えない」を押します。"
        ),
        "ask-desk": "スマホが古(ふる)いので、使(つか)えません。電話(でんわ)で聞いてください。",
        "first-launch": "アプリが入りました。「アプリを開(ひら)く」を押(お)してください。",
        "app-shows": (
            "スマホのシリアル番号(ばんごう)と6つの数字(すうじ)を見てください。"
            "それから「次(つぎ)へ」を押(お)してください。"
        ),
        "check": (
            "カードの見本(みほん)の契約者(けいやくしゃ)IDを、半角(はんかく)で入れてください。"
            "それから、カタカナの下の2つの数字(すうじ)を入れてください。何回(なんかい)でもできます。"
            "本物(ほんもの)の番号(ばんごう)は入れないでください。"
        ),
        "ready": "準備(じゅんび)ができました。「ログイン画面(がめん)へ行く」を押(お)してください。",
    },
    choose="どちらかを入れてください。",
    choices="{choices}と入れてください: ",
    choice="「{label}」",
    or_else="か",
)
