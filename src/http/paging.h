// A list of the API, a page at a time, and what its query may say.
//
// Why it exists: every list counts pages from 1, links to its neighbours, and refuses a query it does not know with all
// mistakes at once. The reader collects the problems of one query; ask problems() when all is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/json.h"
#include "base/problem.h"
#include "http/router.h"

namespace hecht::http {

inline constexpr std::size_t kPageSize = 20;
inline constexpr std::size_t kPageSizeMax = 100;
inline constexpr std::size_t kPageMax = 1'000'000;

struct Paging {
  std::size_t page = 1;
  std::size_t size = kPageSize;
  [[nodiscard]] std::size_t offset() const { return (page - 1) * size; }
};

class QueryReader {
 public:
  enum class Pages : std::uint8_t { No, Yes };  // with page and pageSize
  // Whatever is not `known` is a problem.
  QueryReader(const Request& request, std::vector<std::string> known, Pages pages = Pages::No);

  // Nothing when absent or wrong.
  std::optional<std::string> text(std::string_view name);
  std::optional<std::string> one_of(std::string_view name, const std::vector<std::string>& words);
  std::optional<base::Date> date(std::string_view name);
  std::optional<std::int64_t> number(std::string_view name, std::int64_t min, std::int64_t max);
  std::optional<bool> boolean(std::string_view name);  // true or false
  Paging paging();

  [[nodiscard]] const base::Problems& problems() const { return problems_; }

 private:
  const Request& request_;
  base::Problems problems_;
};

// {"items": […], "page": 1, "pageSize": 20, "total": 45, "_links": {…}}; `items` are those of this page.
base::Json page_json(const Request& request, const Paging& paging, std::size_t total, base::Json::Array items);

// The parameters `page` and `pageSize`, for the description of a route.
std::vector<Parameter> with_paging(std::vector<Parameter> query);

}  // namespace hecht::http
