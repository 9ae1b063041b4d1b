#include <algorithm>
#include <set>

#include "applications/double_funding.h"
#include "applications/rows.h"
#include "feature/search_text.h"
#include "storage/new_id.h"

namespace hecht::applications {

using namespace feature;

namespace {

constexpr std::size_t kWordMin = 4;  // shorter words say little
// Two texts are about the same when they share half of the words of the shorter one.
constexpr std::size_t kShareOf = 2;

// What is compared: of a line, or of an award from before.
struct Cost {
  std::string id;
  std::optional<std::string> party_id;  // nothing: of all that take part
  std::string text;                     // of the activity and the line
  std::optional<std::string> type;
  std::string category;
  std::optional<base::Money> amount;
};

constexpr std::string_view kOwnLines = R"(
SELECT l.id, l.party_id, l.description, a.title, a.type, l.category, l.amount, l.from_date, l.to_date
FROM budget_line l JOIN application_activity a ON a.id = l.activity_id WHERE l.application_id = :id ORDER BY l.id)";
// Lines in the same days of applications with a party in common that may still be paid.
constexpr std::string_view kOtherLines = R"(
SELECT DISTINCT l.id, l.party_id, l.description, a.title, a.type, l.category, l.amount
FROM application_party mine
JOIN application_party other ON other.party_id = mine.party_id AND other.application_id <> mine.application_id
JOIN application o ON o.id = other.application_id AND (o.ended = 0 OR o.awarded IS NOT NULL)
JOIN application m ON m.id = mine.application_id
  AND COALESCE(m.parent_id, m.id) <> COALESCE(o.parent_id, o.id)
JOIN budget_line l ON l.application_id = o.id
JOIN application_activity a ON a.id = l.activity_id
WHERE mine.application_id = :id AND (l.party_id IS NULL OR l.party_id = mine.party_id)
  AND l.from_date <= :last AND l.to_date >= :first
ORDER BY l.id)";
constexpr std::string_view kAwards = R"(
SELECT DISTINCT w.id, w.party_id, w.activity
FROM earlier_award w JOIN application a ON a.id = :id
WHERE w.year >= :first AND w.year <= :last
  AND (w.alliance_id = a.alliance_id OR w.party_id IN (
        SELECT party_id FROM application_party WHERE application_id = a.id))
ORDER BY w.id)";

std::string joined(std::string title, const std::string& description) {
  title += ' ';
  title += description;
  return title;
}

std::set<std::string> words_of(const std::string& text) {
  std::set<std::string> words;
  std::string word;
  const std::string plain = search_text(text) + " ";
  for (const char c : plain) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word += c;
      continue;
    }
    if (word.size() >= kWordMin) words.insert(word);
    word.clear();
  }
  return words;
}

// What they share, in words; empty when they are not about the same.
std::string shared(const Cost& a, const Cost& b) {
  if (a.party_id && b.party_id && a.party_id != b.party_id) return {};
  if (a.type && b.type && search_text(*a.type) == search_text(*b.type)) return *a.type;
  const auto mine = words_of(a.text);
  const auto theirs = words_of(b.text);
  std::vector<std::string> common;
  std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(common));
  const std::size_t shorter = std::min(mine.size(), theirs.size());
  if (!common.empty() && common.size() * kShareOf >= shorter) {
    std::string list;
    for (const auto& each : common) list += (list.empty() ? "" : ", ") + each;
    return list;
  }
  const bool same_cost = a.amount && b.amount && a.amount == b.amount && a.category == b.category;
  return same_cost ? a.amount->to_string() : std::string();
}

struct Found {
  std::string line_id;
  std::optional<std::string> other_line_id;
  std::optional<std::string> award_id;
  std::string evidence;
};

std::vector<Found> pairs_with_lines(storage::Session& session, const std::string& application_id, const Cost& mine,
                                    const std::string& first, const std::string& last) {
  std::vector<Found> found;
  for (const auto& [id, party, description, title, type, category, amount] :
       session.rows<std::string, std::optional<std::string>, std::string, std::string, std::optional<std::string>,
                    std::string, std::int64_t>(kOtherLines, {application_id, last, first})) {
    const Cost other{id, party, joined(title, description), type, category, base::Money::from_cents(amount)};
    auto evidence = shared(mine, other);
    if (!evidence.empty()) found.push_back({mine.id, id, {}, std::move(evidence)});
  }
  return found;
}

std::vector<Found> pairs_with_awards(storage::Session& session, const std::string& application_id, const Cost& mine,
                                     std::int64_t first, std::int64_t last) {
  std::vector<Found> found;
  for (const auto& [id, party, activity] :
       session.rows<std::string, std::optional<std::string>, std::string>(kAwards, {application_id, first, last})) {
    const Cost award{id, party, activity, activity, {}, {}};
    auto evidence = shared(mine, award);
    if (!evidence.empty()) found.push_back({mine.id, {}, id, std::move(evidence)});
  }
  return found;
}

std::vector<Found> look(storage::Session& session, const std::string& application_id) {
  std::vector<Found> all;
  for (const auto& [id, party, description, title, type, category, amount, first, last] :
       session.rows<std::string, std::optional<std::string>, std::string, std::string, std::optional<std::string>,
                    std::string, std::int64_t, std::string, std::string>(kOwnLines, {application_id})) {
    const Cost mine{id, party, joined(title, description), type, category, base::Money::from_cents(amount)};
    for (auto& each : pairs_with_lines(session, application_id, mine, first, last)) all.push_back(std::move(each));
    const auto from = base::parse_date(first);
    const auto to = base::parse_date(last);
    HECHT_ASSERT(from && to);
    for (auto& each : pairs_with_awards(session, application_id, mine, from->year, to->year))
      all.push_back(std::move(each));
  }
  return all;
}

// Whichever of the two lines was looked at first.
bool is_of(const DoublePair& pair, const Found& found) {
  if (found.award_id) return pair.line_id == found.line_id && pair.award_id == found.award_id;
  return (pair.line_id == found.line_id && pair.other_line_id == found.other_line_id) ||
         (pair.line_id == found.other_line_id && pair.other_line_id == found.line_id);
}

}  // namespace

void find_double_funding(storage::Writing& writing, const std::string& application_id, base::Instant now) {
  const auto known = pairs_of(writing, application_id);
  const auto found = look(writing, application_id);
  for (const auto& pair : known) {
    const bool fits = std::any_of(found.begin(), found.end(), [&](const auto& each) { return is_of(pair, each); });
    if (!fits && !pair.verdict) writing.run("DELETE FROM double_pair WHERE id = :id", {pair.id});
  }
  for (const auto& each : found) {
    if (std::any_of(known.begin(), known.end(), [&](const auto& pair) { return is_of(pair, each); })) continue;
    DoublePair pair;
    pair.id = storage::new_id();
    pair.line_id = each.line_id;
    pair.other_line_id = each.other_line_id;
    pair.award_id = each.award_id;
    pair.evidence = each.evidence;
    pair.found_at = {now.seconds, 0};
    insert(writing, "double_pair", pair);
  }
}

}  // namespace hecht::applications
