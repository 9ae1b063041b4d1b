// Decision tables as formulas: a table becomes an ordinary FEEL tree, so that everything that works for formulas
// (unknown facts, populations in columns, what-if, checks of units and cents) works for tables without a second way of
// computing. See docs/decisions/0007-decision-tables.md.
#pragma once

#include "schemes/scheme.h"

namespace hecht::schemes {

// A table of which one rule counts as a tree of cells, each asked at most once on the way to an output.
struct Decision {
  feel::NodePtr proviso;  // of parameters, for which the tree holds; null: for all
  feel::NodePtr tree;
};

// What has been proved about a table before it runs; see table_coverage.h.
struct Coverage {
  std::vector<Decision> decisions;  // of single-hit tables, one for each order that the parameters can have
  bool complete = false;            // of other tables: some rule holds, whatever the facts,
  feel::NodePtr proviso;            // as long as this holds of the parameters; null: always
  bool never_null = false;          // no output can turn out to be null
};

// One positive unary test about `subject` instead of about local 0. `kind` is that of the subject.
feel::NodePtr test_about(const feel::NodePtr& test, const feel::NodePtr& subject,
                         const std::vector<feel::Type>& inputs);
// A whole cell: tests of which one must hold, `not(…)`, or "-".
feel::NodePtr cell_about(const feel::NodePtr& tests, const feel::NodePtr& subject,
                         const std::vector<feel::Type>& inputs);
// At most one rule counts: the table gives an output, not a list or what is made of it.
bool single_hit(HitPolicy hit);
// The table as a tree. Where nothing was proved, several rules where only one may hold are null, and so is none.
feel::NodePtr lower_table(const Table& table, const Coverage& coverage);

// Building blocks of trees that no text was parsed for.
feel::NodePtr literal_node(feel::Value value);
feel::NodePtr input_node(int index, const std::string& name);
feel::NodePtr choose_node(feel::NodePtr condition, feel::NodePtr yes, feel::NodePtr no);
feel::NodePtr binary_node(feel::Op op, feel::NodePtr left, feel::NodePtr right);
// Null where there are none.
feel::NodePtr all_nodes(const std::vector<feel::NodePtr>& conditions);
feel::NodePtr any_node(const std::vector<feel::NodePtr>& conditions);
// The same formula, wherever it stands.
bool same_tree(const feel::Node& a, const feel::Node& b);
// Mentions the local `?` of a unary test.
bool mentions_value(const feel::Node& node);

}  // namespace hecht::schemes
