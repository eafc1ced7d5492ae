import pytest

import chiso as cs


@pytest.fixture(scope="session")
def case() -> cs.Case:
    """The example as it travels in the wheel."""
    return cs.examples.lai_chau_2024()


@pytest.fixture(scope="session")
def base(case: cs.Case) -> cs.Outcome:
    return case.score()
