"""Results as pictures. Each function draws on the axes it is given, or on new ones."""

from chiso.plot.ranking import comparison_plot, outcome_plot

__all__ = ["comparison_plot", "outcome_plot"]
