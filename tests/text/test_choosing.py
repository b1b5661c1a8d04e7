"""Who names one of several options is understood, in any width, or not at all."""

import pytest

from otp_tui.text.choosing import option_meant

OPTIONS = {"ordinary": "普通(ふつう)", "current": "当座(とうざ)", "savings": "貯蓄(ちょちく)"}


@pytest.mark.parametrize(
    ("said", "option"),
    [
        ("普通", "ordinary"),
        ("普通(ふつう)", "ordinary"),
        ("　とうざ ", "current"),
        ("当", "current"),
        ("Savings", "savings"),
        ("ＣＵＲ", "current"),
        ("2", "current"),
        ("３", "savings"),
    ],
)
def test_it_is_known_by_number_name_and_beginning(said: str, option: str) -> None:
    assert option_meant(said, OPTIONS) == option


@pytest.mark.parametrize("said", ["", " ", "0", "4", "9" * 5000, "貯金", "座", "=", "(", "あ"])
def test_anything_else_is_none_of_them(said: str) -> None:
    assert option_meant(said, OPTIONS) is None


def test_what_could_be_either_is_neither() -> None:
    assert option_meant("c", {"code": "code", "cells": "cells"}) is None
    assert option_meant("ce", {"code": "code", "cells": "cells"}) == "cells"
