"""The parts that run whole commands or screens notice what they look for."""

from collections.abc import Iterator
from time import sleep
from typing import Any

import pytest

from newscli import __main__ as program
from tests.campaign import children
from tests.campaign.checking import fault_of
from tests.campaign.children import Answer
from tests.campaign.part import Kind
from tests.campaign.parts import streams
from tests.campaign.parts.streams import AllStreams


@pytest.fixture(scope="module")
def of_streams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AllStreams]:
    part = AllStreams(tmp_path_factory.mktemp("streams"))
    yield part
    part.close()


def test_an_answer_that_is_another_without_libyaml_is_a_fault(of_streams: AllStreams) -> None:
    case: streams.Case = {**streams._plain("list -n 0 -f ids"), "is_real": True}
    assert fault_of(of_streams, case) is None
    beginning = of_streams._own / "hidden" / "sitecustomize.py"
    before = beginning.read_text()
    beginning.write_text(f"{before}import yaml\nyaml.parse = lambda *_, **__: iter(())\n")
    fault = fault_of(of_streams, case)
    beginning.write_text(before)
    assert fault is not None


def test_an_index_that_lacks_articles_is_a_fault(of_streams: AllStreams, monkeypatch: pytest.MonkeyPatch) -> None:
    def from_index(arguments: list[str], *rest: Any) -> Answer:
        answer = children.forked(arguments, *rest)
        return answer if "--no-cache" in arguments else Answer(answer.code, answer.out[:-3], answer.err)

    monkeypatch.setattr(streams, "forked", from_index)
    fault = fault_of(of_streams, streams._plain("list -n 0 -f ids"))
    assert fault is not None
    assert fault.kind is Kind.LOST


@pytest.mark.parametrize("is_real", [False, True])
def test_a_command_that_does_not_end_is_a_fault(
    of_streams: AllStreams, monkeypatch: pytest.MonkeyPatch, is_real: bool
) -> None:
    monkeypatch.setattr(program, "main", lambda: sleep(60))
    monkeypatch.setattr(children, "patience", lambda: 0.1)
    case: streams.Case = {**streams._plain("list"), "is_real": is_real}
    fault = fault_of(of_streams, case)
    assert fault is not None
    assert fault.kind is Kind.HANG
