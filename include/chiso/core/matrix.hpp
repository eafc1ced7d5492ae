#pragma once

#include <Eigen/Core>

#include <span>

namespace chiso {

/// A read-only look at numbers that somebody else owns, one after the other.
using VectorView = Eigen::Map<const Eigen::VectorXd>;

/// A read-only look at a table, column by column: units down, nodes across.
using MatrixView = Eigen::Map<const Eigen::MatrixXd>;

[[nodiscard]] inline VectorView view(std::span<const double> values) {
  return {values.data(), static_cast<Eigen::Index>(values.size())};
}

}  // namespace chiso
