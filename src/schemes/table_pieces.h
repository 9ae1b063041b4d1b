// The values that an input of a decision table can have, cut into pieces in which every cell has one outcome.
#pragma once

#include "feel/evaluator.h"
#include "schemes/table_lowering.h"

namespace hecht::schemes {

struct Piece {
  feel::Value value;
  bool other = false;  // stands for every text that no cell names
};

struct Pieces {
  std::vector<Piece> pieces;
  // What must hold of parameters for these to be all the pieces there are; empty: always.
  std::vector<feel::NodePtr> provisos;
};

// The input under that through definitions: a fact, a calculation.
const feel::Node& resolve(const Scheme& scheme, const feel::Node& node);
// Can never be null: a fact, a count, a comparison of these.
bool never_null(const Scheme& scheme, const feel::Node& node);

// Nothing where the kind of the input has no pieces, or a cell is no comparison with a value that is the same for
// every applicant. `evaluator` knows parameters, but no facts.
std::optional<Pieces> pieces_of(const Scheme& scheme, const Formula& input, const std::vector<feel::NodePtr>& cells,
                                feel::Evaluator& evaluator);

}  // namespace hecht::schemes
