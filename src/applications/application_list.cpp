#include "applications/application_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "applications/rows.h"
#include "feature/search_text.h"
#include "feature/where.h"

namespace hecht::applications {

using namespace feature;

namespace {

// Where a decision waits for its letter an application is there twice, as it is and as it was before: each reader sees
// one of the two, and filters, sorts and counts only that.
enum class RowFor : std::uint8_t { Everyone, WhoKnows, WhoDoesNot };
BOOST_DESCRIBE_ENUM(RowFor, Everyone, WhoKnows, WhoDoesNot)

// What decides about rights, of one application, read with the row itself.
struct ListRow {
  std::string id;
  std::string number;
  std::string title;
  std::string scheme;
  std::string subject;
  std::optional<std::string> alliance_id;
  std::optional<std::string> party_id;
  std::string lead_party_id;
  std::optional<std::string> region;
  std::string stage;
  std::int64_t visited = 0;
  base::Instant stage_since;
  std::optional<base::Date> due_date;
  std::optional<base::Date> round;
  std::optional<base::Instant> submitted_at;
  std::optional<base::Money> awarded;
  bool ended = false;
  RowFor row_for = RowFor::Everyone;
};
BOOST_DESCRIBE_STRUCT(ListRow, (),
                      (id, number, title, scheme, subject, alliance_id, party_id, lead_party_id, region, stage, visited,
                       stage_since, due_date, round, submitted_at, awarded, ended, row_for))

constexpr std::string_view kRows = R"(
FROM (SELECT a.*, COALESCE(v.name, p.name) AS subject,
             COALESCE(v.regional_organisation_id, p.regional_organisation_id) AS region
      FROM (SELECT a.id, a.number, a.title, a.search, a.scheme, a.alliance_id, a.party_id, a.lead_party_id, a.stage,
                   a.visited, a.stage_since, a.due_date, a.round, a.submitted_at, a.awarded, a.ended,
                   CASE WHEN t.application_id IS NULL THEN 'everyone' ELSE 'who-knows' END AS row_for
            FROM application a LEFT JOIN application_told t ON t.application_id = a.id
            UNION ALL
            SELECT a.id, a.number, a.title, a.search, a.scheme, a.alliance_id, a.party_id, a.lead_party_id, t.stage,
                   t.visited, t.stage_since, t.due_date, a.round, a.submitted_at, t.awarded, 0, 'who-does-not'
            FROM application a JOIN application_told t ON t.application_id = a.id) a
      LEFT JOIN alliance v ON v.id = a.alliance_id LEFT JOIN party p ON p.id = a.party_id) listed)";

Where where_of(const ApplicationFilter& filter) {
  Where where;
  if (filter.scheme) {
    const bool version = filter.scheme->find('@') != std::string::npos;
    if (version) {
      where.add("scheme = {}", *filter.scheme);
    } else {
      const std::string prefix = *filter.scheme + "@";
      where.add("substr(scheme, 1, {}) = {}", static_cast<std::int64_t>(prefix.size()), prefix);
    }
  }
  if (filter.stage) where.add("stage = {}", *filter.stage);
  if (filter.alliance_id) where.add("alliance_id = {}", *filter.alliance_id);
  if (filter.party_id)
    where.add("id IN (SELECT application_id FROM application_party WHERE party_id = {})", *filter.party_id);
  if (filter.search) where.add("replace(search, {}, '') <> search", search_text(*filter.search));
  if (filter.ended) where.add("ended = {}", std::int64_t{*filter.ended ? 1 : 0});
  if (filter.due_by) where.add("due_date <= {}", base::to_string(*filter.due_by));
  return where;
}

std::string sorted_by(const std::string& order) {
  static const std::map<std::string_view, std::string> kColumns = {{"number", "number"},
                                                                   {"since", "stage_since"},
                                                                   {"due", "COALESCE(due_date, '9999')"},
                                                                   {"subject", "subject"},
                                                                   {"awarded", "COALESCE(awarded, -1)"}};
  const auto found = kColumns.find(std::string_view(order).substr(order.starts_with('-') ? 1 : 0));
  return order_by(order, found == kColumns.end() ? "stage_since" : found->second);
}

// A step that is possible in most stages, such as withdrawing, is no turn.
constexpr std::size_t kStagesOfTurn = 2;

bool waits_for(const access::Actor& standing, const schemes::Process& process, const access::Scope& scope,
               const ListRow& row) {
  const int stage = process.stage_index(row.stage);
  // Who waits for the letter can do nothing.
  if (stage < 0 || row.ended || row.row_for == RowFor::WhoDoesNot) return false;
  const bool fills = process.stages[static_cast<std::size_t>(stage)].edits != schemes::Edits::None;
  // Once there is an award, filling in goes on all year where one can act and stay.
  const auto stays = [&](const schemes::Transition& each) {
    return !each.by_system() && each.to == stage && schemes::begins_at(each, stage);
  };
  if (fills && row.awarded && std::any_of(process.transitions.begin(), process.transitions.end(), stays)) return false;
  // Nor is what an applicant may do after the application was sent in, such as asking for a review.
  const auto is_choice = [&](const schemes::Transition& each) {
    return !each.freezes &&
           std::any_of(process.transitions.begin(), process.transitions.end(),
                       [&](const schemes::Transition& other) { return other.freezes && other.right == each.right; });
  };
  return std::any_of(process.transitions.begin(), process.transitions.end(), [&](const schemes::Transition& each) {
    return schemes::begins_at(each, stage) && each.from.size() <= kStagesOfTurn && !is_choice(each) &&
           has_right(standing, each, scope);
  });
}

// Who may see which, for one reader: everything about that reader is looked up once, not once per application.
class Sight {
 public:
  Sight(storage::Session& session, const access::Actor& actor, const schemes::Catalogue& schemes,
        const base::Date& today)
      : actor_(actor), schemes_(schemes) {
    const std::string day = base::to_string(today);
    for (const auto& held : actor.roles) {
      if (held.organisation_id.empty()) continue;
      alliances_[held.organisation_id].insert(held.organisation_id);
      for (auto sql : {kMemberOf, kFunctionIn})
        for (auto& [alliance] : session.rows<std::string>(sql, {held.organisation_id, day, day}))
          alliances_[held.organisation_id].insert(std::move(alliance));
      for (auto& [id] : session.rows<std::string>(kTakesPart, {held.organisation_id}))
        takes_part_[held.organisation_id].insert(std::move(id));
    }
    for (auto& [id] : session.rows<std::string>(kRecusedFrom, {actor.person_id})) recused_.insert(std::move(id));
    for (auto& [id] : session.rows<std::string>(kAssigned, {actor.person_id})) assigned_.insert(std::move(id));
    for (auto& [id] : session.rows<std::string>(kAuthorised, {actor.person_id})) authorised_.insert(std::move(id));
  }

  struct Judgement {
    bool reads = false;
    bool waits = false;  // for the reader
  };
  // Rows that are alike in what decides about it have the same; there are few kinds.
  const Judgement& judgement_of(const ListRow& row, const schemes::Scheme& scheme) {
    const auto belonging = belonging_of(row);
    auto [at, added] = judged_.try_emplace(kind_of(row, belonging));
    if (!added) return at->second;
    const auto standing = standing_of(actor_, belonging);
    const bool side = row.row_for == RowFor::Everyone ||
                      may_know_decision(standing, scheme, belonging.scope) == (row.row_for == RowFor::WhoKnows);
    at->second.reads = side && may_read(standing, scheme, belonging);
    at->second.waits = waits_for(standing, scheme.process, belonging.scope, row);
    return at->second;
  }

  const schemes::Scheme* scheme_of(const std::string& key) {
    auto [at, added] = by_key_.try_emplace(key, nullptr);
    if (added) {
      const auto found = schemes_.find(key, {});
      if (found) at->second = *found;
    }
    return at->second.get();
  }

 private:
  static constexpr std::string_view kMemberOf =
      "SELECT alliance_id FROM membership WHERE party_id = :party AND from_date <= :first "
      "AND (to_date IS NULL OR to_date >= :last)";
  static constexpr std::string_view kFunctionIn =
      "SELECT alliance_id FROM alliance_function WHERE party_id = :party AND from_date <= :first "
      "AND (to_date IS NULL OR to_date >= :last)";
  static constexpr std::string_view kTakesPart = "SELECT application_id FROM application_party WHERE party_id = :party";
  // With the reports beside it, as in standing.cpp.
  static constexpr std::string_view kRecusedFrom = R"(
SELECT a.id FROM own_interest o
JOIN application declared ON declared.id = o.application_id
JOIN application a ON a.id = COALESCE(declared.parent_id, declared.id)
  OR a.parent_id = COALESCE(declared.parent_id, declared.id)
WHERE o.person_id = :person)";
  static constexpr std::string_view kAssigned =
      "SELECT i.application_id FROM meeting_member m JOIN meeting_item i ON i.meeting_id = m.meeting_id "
      "WHERE m.person_id = :person";
  static constexpr std::string_view kAuthorised =
      "SELECT application_id FROM application_authorisation WHERE person_id = :person";

  // The belonging as far as it touches this reader: with none but the organisations the reader has a role at.
  [[nodiscard]] Belonging belonging_of(const ListRow& row) const {
    Belonging belonging;
    belonging.visited = row.visited;
    auto& scope = belonging.scope;
    const auto add = [&](std::vector<std::string>& ids, const std::optional<std::string>& id) {
      if (id && alliances_.contains(*id)) ids.push_back(*id);
    };
    add(scope.own, row.lead_party_id);
    add(scope.lead, row.lead_party_id);
    add(scope.region, row.region);
    // A regional organisation stands for its own region.
    add(scope.region, row.party_id);
    add(scope.network, row.party_id);
    for (const auto& held : actor_.roles) {
      const std::string& id = held.organisation_id;
      if (id.empty()) continue;
      const auto alliances = alliances_.find(id);
      const auto parts = takes_part_.find(id);
      const bool part = parts != takes_part_.end() && parts->second.contains(row.id);
      const bool inside = row.alliance_id && alliances->second.contains(*row.alliance_id);
      if (part) scope.own.push_back(id);
      if (inside) scope.network.push_back(id);
      if (part || inside || id == row.lead_party_id || id == row.party_id) belonging.parties.push_back(id);
    }
    if (recused_.contains(row.id)) scope.recused.push_back(actor_.person_id);
    if (assigned_.contains(row.id)) scope.assigned.push_back(actor_.person_id);
    if (authorised_.contains(row.id)) scope.mandated.push_back(actor_.person_id);
    return belonging;
  }

  // All that a judgement is made of, in one text.
  static std::string kind_of(const ListRow& row, const Belonging& belonging) {
    const auto& scope = belonging.scope;
    std::string kind = row.scheme + '\n' + row.stage + '\n' + std::to_string(belonging.visited) + '\n' +
                       std::to_string(static_cast<int>(row.row_for)) + (row.ended ? " ended" : "") +
                       (row.awarded ? " awarded" : "");
    for (const auto* ids : {&scope.own, &scope.lead, &scope.network, &scope.region, &scope.recused, &scope.assigned,
                            &scope.mandated, &belonging.parties}) {
      kind += '\n';
      for (const auto& id : *ids) kind += id + ' ';
    }
    return kind;
  }

  using Ids = std::set<std::string, std::less<>>;
  const access::Actor& actor_;
  const schemes::Catalogue& schemes_;
  std::map<std::string, Ids> alliances_;   // by organisation of the reader
  std::map<std::string, Ids> takes_part_;  // applications, by organisation
  Ids recused_;
  Ids assigned_;
  Ids authorised_;
  std::map<std::string, schemes::SchemePtr> by_key_;
  std::unordered_map<std::string, Judgement> judged_;
};

constexpr std::string_view kAsked = "SELECT SUM(amount) FROM budget_line WHERE application_id = :id";

ApplicationSummary summary_of(storage::Session& session, const ListRow& row, const schemes::Scheme& scheme,
                              base::Language language) {
  ApplicationSummary summary;
  summary.id = row.id;
  summary.number = row.number;
  summary.title = row.title;
  summary.scheme = row.scheme;
  summary.scheme_title = scheme.title.in(language);
  summary.subject = row.subject;
  summary.alliance_id = row.alliance_id;
  summary.party_id = row.party_id;
  summary.stage = row.stage;
  const int stage = scheme.process.stage_index(row.stage);
  summary.stage_title =
      stage < 0 ? row.stage : scheme.process.stages[static_cast<std::size_t>(stage)].title.in(language);
  summary.stage_since = row.stage_since;
  summary.due_date = row.due_date;
  summary.round = row.round;
  summary.submitted_at = row.submitted_at;
  if (const auto asked = session.value<std::optional<std::int64_t>>(kAsked, {row.id}))
    summary.asked = base::Money::from_cents(*asked);
  summary.awarded = row.awarded;
  summary.ended = row.ended;
  return summary;
}

}  // namespace

ApplicationList list_applications(storage::Session& session, const access::Actor& actor,
                                  const schemes::Catalogue& schemes, const ApplicationFilter& filter,
                                  const base::Date& today, base::Language language) {
  const Where where = where_of(filter);
  Sight sight(session, actor, schemes, today);
  ApplicationList list;
  for (const auto& row :
       select<ListRow>(session, std::string(kRows) + where.sql() + sorted_by(filter.order), where.arguments())) {
    const auto* scheme = sight.scheme_of(row.scheme);
    if (scheme == nullptr) continue;
    const auto [reads, waits] = sight.judgement_of(row, *scheme);
    if (!reads) continue;
    if (filter.waits_for_reader && *filter.waits_for_reader != waits) continue;
    const std::size_t at = list.total++;
    if (at < filter.offset || list.items.size() >= filter.limit) continue;
    list.items.push_back(summary_of(session, row, *scheme, language));
    list.items.back().waits_for_reader = waits;
  }
  return list;
}

documents::FileTable table_of(const std::vector<ApplicationSummary>& items, const std::string& program,
                              base::Instant now, base::Language language) {
  using documents::FileKind;
  const auto say = [&](const base::Phrase& phrase) { return base::say(language, phrase); };
  documents::FileTable table{say(phrases::kApplications),
                             now,
                             program,
                             {{say(phrases::kNumber), FileKind::Text},
                              {say(phrases::kTitle), FileKind::Text},
                              {say(phrases::kScheme), FileKind::Text},
                              {say(phrases::kSubject), FileKind::Text},
                              {say(phrases::kStage), FileKind::Text},
                              {say(phrases::kSince), FileKind::Instant},
                              {say(phrases::kDue), FileKind::Date},
                              {say(phrases::kRound), FileKind::Date},
                              {say(phrases::kSubmittedAt), FileKind::Instant},
                              {say(phrases::kAsked), FileKind::Money},
                              {say(phrases::kAwarded), FileKind::Money}},
                             {}};
  const auto cell = [](const auto& value) { return value ? documents::FileCell(*value) : documents::FileCell(); };
  for (const auto& each : items)
    table.rows.push_back({each.number, each.title, each.scheme_title, each.subject, each.stage_title, each.stage_since,
                          cell(each.due_date), cell(each.round), cell(each.submitted_at), cell(each.asked),
                          cell(each.awarded)});
  return table;
}

}  // namespace hecht::applications
