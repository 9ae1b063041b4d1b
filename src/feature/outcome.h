// How a use case of the register ends: done, or why not. Routes answer each ending in one place (respond.h).
//
// Why it exists: refusals are values, so that a caller cannot forget one, and warnings travel with what was done.
#pragma once

#include <boost/describe.hpp>
#include <variant>

#include "base/problem.h"
#include "storage/versioned.h"

namespace hecht::feature {

template <class Row>
struct Done {
  Row row;
  base::Problems warnings = {};  // it is saved; this deserves a look
};
struct NotThere {};  // no such thing, or nothing the actor may know of
struct NotAllowed {};

template <class Row>
using Outcome = std::variant<Done<Row>, base::Problems, NotThere, NotAllowed, storage::Stale<Row>>;

// Null unless it is done.
template <class Row>
const Done<Row>* done(const Outcome<Row>& outcome) {
  return std::get_if<Done<Row>>(&outcome);
}

// A warning as it stands in the body of a response, in the language of the reader.
struct Notice {
  std::string field;
  std::string detail;
  std::string remedy;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (field, detail, remedy))

}  // namespace hecht::feature
