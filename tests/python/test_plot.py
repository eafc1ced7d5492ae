"""Pictures: what is on them, not how they look."""

import pytest
from matplotlib.figure import Figure

import chiso as cs

UNIT = "Lai Châu"


def test_every_ranked_unit_is_drawn_in_the_order_of_places(base: cs.Outcome) -> None:
    axes = base.plot(highlight=[UNIT])
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert len(labels) == 61
    assert labels[17] == f"{UNIT}  18"
    colours = {label.get_color() for label in axes.get_yticklabels()}
    assert len(colours) == 2


def test_a_node_can_be_drawn_on_given_axes(base: cs.Outcome) -> None:
    axes = Figure().subplots()
    assert base.plot("environment", axes=axes) is axes
    assert "Quản trị môi trường" in axes.get_title(loc="left")


def test_a_comparison_shows_both_places(base: cs.Outcome) -> None:
    push = base.scenario("push").add(node="participation", by=0.5, unit=UNIT).score()
    axes = cs.compare(base, push).plot(highlight=[UNIT])
    texts = {text.get_text() for text in axes.texts}
    assert {f"{UNIT}  18", f"14  {UNIT}"} <= texts
    assert len(axes.lines) == 61


def test_unknown_units_and_nodes_are_refused(base: cs.Outcome) -> None:
    with pytest.raises(cs.InputError, match="did you mean"):
        base.plot(highlight=["Lai Chau"])
    with pytest.raises(cs.InputError, match="did you mean"):
        base.plot("enviroment")
    with pytest.raises(cs.InputError, match="did you mean"):
        cs.compare(base, base).plot(highlight=["Lai Chau"])
