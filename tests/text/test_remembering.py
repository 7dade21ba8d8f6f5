from newscli.text.remembering import remembered


def test_results_are_computed_once_and_forgotten_when_their_texts_are_too_long() -> None:
    asked: list[str] = []

    @remembered(2_000)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("a"), length("a"), length("b" * 300), length("b" * 300)] == [1, 1, 300, 300]
    assert asked == ["a", "b" * 300, "b" * 300], "a text of more than a tenth is not kept"

    for number in range(30):
        length(f"{number}")
    asked.clear()
    length("a")
    assert asked == ["a"]
