// The tree of one parsed FEEL expression, with every name already resolved.
//
// Why it exists: parse once, evaluate often; the same tree serves the evaluator, the type and unit checker (check.h)
// and the sentences that explain a result. A Node is never changed after parsing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "feel/value.h"

namespace hecht::feel {

enum class Op : std::uint8_t {
  None,
  Add,
  Subtract,
  Multiply,
  Divide,
  Power,
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  And,
  Or
};

enum class NodeKind : std::uint8_t {
  Literal,     // literal
  Input,       // index: which input
  Local,       // index: which local
  ItemMember,  // name; indexes: item locals to look in, innermost first; child 0 (optional): what the name is otherwise
  Missing,     // a name or function nobody knows: null (lenient parsing only)
  Negate,      // child 0
  Binary,      // op; children 0 and 1
  If,          // condition, then, else
  For,         // names: variables; children: one domain per variable, then the body; index: first local; last local is
               // `partial`
  Some,        // as For, without `partial`
  Every,       // as Some
  Between,     // value, low, high
  In,          // value, tests …; index: the local `?`
  Tests,       // unary tests on the local `index`; op None, or NotEqual for not(…)
  HalfRange,   // op and an end: the range of values for which it holds
  RangeLiteral,     // low, high; low_included, high_included; op Subtract: an iteration's a..b
  InstanceOf,       // child 0; type
  ListLiteral,      // items
  ContextLiteral,   // names: keys; children: values; index: first local
  FunctionLiteral,  // names: parameters; types; child 0: body; index: how many locals it sees
  Awaiting,         // indexes: inputs; unknown because these may still change
  Call,             // index: built-in; children: arguments; names: argument names when named
  Invoke,           // child 0: function; other children: arguments; names as in Call
  Path,             // child 0; name
  Filter,           // child 0: list; child 1: condition; index: the local `item`
};

// A type as written after `instance of` or for a parameter.
struct TypeExpression {
  std::string name;                              // "number", "list", "Any", …; "" where none was written
  std::vector<TypeExpression> arguments;         // element of list and range, parameters of function
  std::vector<std::string> keys;                 // of a context, one per argument
  std::shared_ptr<const TypeExpression> result;  // of a function
};

using NodePtr = std::shared_ptr<const Node>;

struct Node : std::enable_shared_from_this<Node> {
  NodeKind kind = NodeKind::Literal;
  Op op = Op::None;
  int index = -1;
  bool low_included = false;
  bool high_included = false;
  std::size_t begin = 0;  // byte offsets in the source text
  std::size_t end = 0;
  int height = 1;  // of the tree below and with this node
  Value literal;
  std::string name;
  std::vector<int> indexes;
  std::vector<std::string> names;
  std::vector<TypeExpression> types;
  std::vector<NodePtr> children;
};

}  // namespace hecht::feel
