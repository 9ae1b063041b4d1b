#include "imports/import_geojson.h"

#include <algorithm>

#include "base/decimal.h"
#include "imports/phrases.h"

namespace hecht::imports {

namespace p = phrases;
using base::Json;

namespace {

constexpr std::size_t kRingPositionsMin = 4;

// Walks through JSON text by its brackets and strings, counting lines.
class JsonWalker {
 public:
  explicit JsonWalker(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] char now() const { return at_end() ? '\0' : text_[at_]; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] int column() const { return static_cast<int>(at_ - line_start_) + 1; }

  void step() {
    if (now() == '\n') {
      ++line_;
      line_start_ = at_ + 1;
    }
    ++at_;
  }
  void skip_blanks() {
    while (!at_end() && (now() == ' ' || now() == '\t' || now() == '\r' || now() == '\n')) step();
  }
  // The string at this quote, as written.
  std::string_view take_string() {
    const std::size_t start = at_;
    for (step(); !at_end() && now() != '"'; step()) {
      if (now() == '\\') step();
    }
    step();
    return text_.substr(start, std::min(at_, text_.size()) - start);
  }
  // One value: to its last bracket, or to the next comma or bracket.
  std::string_view take_value() {
    const std::size_t start = at_;
    int depth = 0;
    while (!at_end()) {
      const char c = now();
      if (c == '"') {
        take_string();
        if (depth == 0) break;
        continue;
      }
      if (depth == 0 && (c == ',' || c == ']' || c == '}')) break;
      if (c == '[' || c == '{') ++depth;
      const bool closes = c == ']' || c == '}';
      step();
      if (closes && --depth == 0) break;
    }
    return text_.substr(start, std::min(at_, text_.size()) - start);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  std::size_t line_start_ = 0;
};

// To behind the bracket that opens the value of "features"; false when there is none.
bool find_features(JsonWalker& walker) {
  walker.skip_blanks();
  if (walker.now() != '{') return false;
  walker.step();
  while (!walker.at_end() && walker.now() != '}') {
    walker.skip_blanks();
    if (walker.now() != '"') return false;
    const bool found = walker.take_string() == "\"features\"";
    walker.skip_blanks();
    if (walker.now() != ':') return false;
    walker.step();
    walker.skip_blanks();
    if (found) {
      const bool opens = walker.now() == '[';
      walker.step();
      return opens;
    }
    walker.take_value();
    walker.skip_blanks();
    if (walker.now() == ',') walker.step();
  }
  return false;
}

base::Problem no_collection(const std::string& file) {
  return {{file, 1, 1}, {}, base::say_both(p::kNoCollection), base::say_both(p::kNoCollectionRemedy)};
}

// Everything around the features must be one JSON document of the right type.
bool check_shell(const ImportText& file, std::size_t begin, std::size_t end, ImportProblems& problems) {
  const std::string shell = file.text.substr(0, begin) + file.text.substr(std::min(end, file.text.size()));
  const auto json = base::parse_json(shell, file.file);
  const Json* type = json ? json->find("type") : nullptr;
  const auto* word = type != nullptr ? type->as_string() : nullptr;
  if (word != nullptr && *word == "FeatureCollection") return true;
  problems.add(json ? no_collection(file.file) : json.problems().front());
  return false;
}

std::optional<base::Decimal> number_of(const Json& json) {
  const auto* number = json.as_number();
  return number != nullptr ? base::Decimal::parse(number->text) : std::nullopt;
}

bool lies_between(const std::optional<base::Decimal>& value, int low, int high) {
  return value && *value >= base::Decimal::from_int(low) && *value <= base::Decimal::from_int(high);
}

base::Problem fault(const base::Phrase& message, const base::Phrase& remedy) {
  return {{}, {}, base::say_both(message), base::say_both(remedy)};
}

std::optional<base::Problem> check_position(const Json& json) {
  // Around the Netherlands in Europe, in whole degrees.
  constexpr int kWest = 2;
  constexpr int kEast = 8;
  constexpr int kSouth = 50;
  constexpr int kNorth = 54;
  const auto* pair = json.as_array();
  if (pair == nullptr || pair->size() < 2) return fault(p::kNoPosition, p::kBorderRemedy);
  const auto x = number_of((*pair)[0]);
  const auto y = number_of((*pair)[1]);
  if (!x || !y) return fault(p::kNoPosition, p::kBorderRemedy);
  if (lies_between(x, kWest, kEast) && lies_between(y, kSouth, kNorth)) return std::nullopt;
  const bool swapped = lies_between(y, kWest, kEast) && lies_between(x, kSouth, kNorth);
  if (swapped) return fault(p::kSwapped, p::kSwappedRemedy);
  const bool degrees = lies_between(x, -180, 180) && lies_between(y, -90, 90);
  return degrees ? fault(p::kElsewhere, p::kElsewhereRemedy) : fault(p::kNoDegrees, p::kNoDegreesRemedy);
}

std::optional<base::Problem> check_ring(const Json& json) {
  const auto* ring = json.as_array();
  if (ring == nullptr || ring->size() < kRingPositionsMin) return fault(p::kShortRing, p::kBorderRemedy);
  for (const auto& position : *ring) {
    if (auto problem = check_position(position)) return problem;
  }
  if (ring->front() != ring->back()) return fault(p::kOpenRing, p::kBorderRemedy);
  return std::nullopt;
}

std::optional<base::Problem> check_polygon(const Json& json) {
  const auto* rings = json.as_array();
  if (rings == nullptr || rings->empty()) return fault(p::kShortRing, p::kBorderRemedy);
  for (const auto& ring : *rings) {
    if (auto problem = check_ring(ring)) return problem;
  }
  return std::nullopt;
}

}  // namespace

bool each_feature(const ImportText& file, ImportProblems& problems,
                  const std::function<void(const GeoFeature&)>& feature) {
  JsonWalker walker(file.text);
  if (!find_features(walker)) {
    problems.add(no_collection(file.file));
    return false;
  }
  const std::size_t begin = walker.at();
  for (walker.skip_blanks(); !walker.at_end() && walker.now() != ']'; walker.skip_blanks()) {
    const base::Place place{file.file, walker.line(), walker.column()};
    auto json = base::parse_json(walker.take_value(), file.file);
    if (json && json->as_object() != nullptr) {
      feature({std::move(*json), place});
    } else {
      base::Problem problem = json ? no_collection(file.file) : json.problems().front();
      const int lines = json ? 0 : std::max(problem.place.line - 1, 0);
      problem.place = {file.file, place.line + lines, lines == 0 ? place.column : problem.place.column};
      problems.add(std::move(problem));
    }
    walker.skip_blanks();
    if (walker.now() == ',') {
      walker.step();
    } else if (walker.now() != ']') {
      problems.add({{file.file, walker.line(), walker.column()},
                    {},
                    base::say_both(p::kNoComma),
                    base::say_both(p::kNoCollectionRemedy)});
      return false;
    }
  }
  return check_shell(file, begin, walker.at(), problems);
}

std::optional<base::Problem> check_border(const Json& geometry) {
  const Json* type = geometry.find("type");
  const Json* coordinates = geometry.find("coordinates");
  const auto* word = type != nullptr ? type->as_string() : nullptr;
  if (word == nullptr || coordinates == nullptr) return fault(p::kNoBorder, p::kBorderRemedy);
  if (*word == "Polygon") return check_polygon(*coordinates);
  const auto* polygons = coordinates->as_array();
  if (*word != "MultiPolygon" || polygons == nullptr || polygons->empty()) return fault(p::kNoBorder, p::kBorderRemedy);
  for (const auto& polygon : *polygons) {
    if (auto problem = check_polygon(polygon)) return problem;
  }
  return std::nullopt;
}

}  // namespace hecht::imports
