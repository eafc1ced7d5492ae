#pragma once

/// Everything: score, rank, target, what-if. There are no opt-in headers yet.

#include <chiso/analysis/audit.hpp>
#include <chiso/analysis/compare.hpp>
#include <chiso/analysis/explain.hpp>
#include <chiso/analysis/standing.hpp>
#include <chiso/core/ordering.hpp>
#include <chiso/core/version.hpp>
#include <chiso/model/finding.hpp>
#include <chiso/model/plan.hpp>
#include <chiso/rank/group.hpp>
#include <chiso/recipe/scenario.hpp>
#include <chiso/recipe/score.hpp>
