#include "access/permission_matrix.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/assert.h"

namespace hecht::access {

namespace {

// Letters: R read, W write, S submit or sign, A advise or be heard, G approve, D decide; - nothing. The letter after it
// is how far it reaches (Reach). A row of the requirements that names several acts ("draft / agree") is several rows
// here; so is a cell that gives less than the thing itself: sums (.total), award level (.award), a hidden number
// (.masked), what was accepted (.accepted). The comment is the row in the requirements.
constexpr std::string_view kMatrix = R"(
# Columns: anyone, practice, participant, coordinator, lead party, working group, advisory committee, board, finance,
# regional staff, delegate, branch, insurer, municipality, citizen, auditor, administrator.
#                      PUB PRA   DLN   WM    PEN WG AC DIR FIN REG   DEL  BRA VZ  GEM   BUR AUD BEH

# B1 Knowledge and networks
# scheme texts, dates, anonymous check
scheme.read            R   R     R     R     R   R  R  R   R   R     R    R   R   R     R   R   R
# follow a scheme, get news
scheme.follow          -   W     W     W     W   W  W  W   W   W     W    W   W   W     W   -   -
# load or publish a version of a scheme
scheme.publish         -   -     -     -     -   -  -  G   -   W     -    -   -   -     -   R   W
# check with register data, save
check.save             -   Wo    -     Wn    Rn  R* -  R*  R*  Wr    -    -   -   -     -   R   -
# network: members, roles, contact point
network                Rp  Rn    Rn    Wn    Rn  R* R* R*  R*  Wr    Rr   Rr  Rp  Rp    Rp  R   -
# accept own membership
membership.accept      -   So    So    -     -   -  -  -   -   -     -    -   So  So    So  -   -
# registered patients of a practice; sums over several
practice.counts        -   Wo    -     -     -   Rt -  -   W*  Rr    -    -   -   -     -   R   -
practice.counts.total  -   Ro    -     Rn    Rn  Rt -  R   R*  Rr    -    -   Rr  -     -   R   -
# percentage of patients in deprived areas
practice.deprived      -   Wo    -     -     -   -  -  R   R   Rr    -    -   Rc  -     -   R   -
# district scan: open data / input of practitioners
scan.data              Rp  R     R     W     R   R  R  R   -   W     R    R   Rp  R     Rp  R   -
scan.input             -   Wo    Wo    Wn    R   R  R  R   -   Wr    R    R   Rp  Wo    W   R   -
# district plan
district.plan          Rp  Rn,So Rn,So Wn    Rn  R  Rt R   -   Rr    Rr   -   Rp  Rn,So Rp  R   -
# KBZ project plan, action plan
kbz.plan               -   Wo,S  -     Rn    -   -  -  -   -   Rr,D  -    -   -   -     -   R   -

# B2 Working together, region
# report an issue
issue.report           -   W     W     W     -   -  -  -   -   W     W    Wr  -   W     W   -   -
# pass on / answer / close an issue
issue.pass             -   -     -     Wn    -   -  -  -   -   Wr    Wt   -   -   -     Rn  R   -
issue.answer           -   -     -     Wn    -   -  -  -   -   Wr    Wt   Wo  Wt  Wt    Rn  R   -
issue.close            -   Wo    Wo    Wn    -   -  -  -   -   Wr    Wt   -   -   -     Rn  R   -
# agreement on working together: draft / agree / check that it is kept
agreement.draft        -   Wo    Wo    W     -   -  -  -   -   Wr    -    -   -   -     R   R   -
agreement.agree        -   So    So    -     -   -  -  -   -   Sr    Sm   -   S   S     R   R   -
agreement.check        -   Wo    Wo    W     -   -  -  -   -   Wr    -    -   -   -     R   R   -
# mandate: give and withdraw / hold / register
mandate.give           -   So    So    -     -   -  -  -   -   -     -    So  -   So    -   R   -
mandate.hold           -   -     -     -     -   -  -  -   -   -     So   -   -   -     -   R   -
mandate.register       -   -     -     -     -   -  -  -   -   Wr    -    -   -   -     -   R   -
# letter of intent, contract of cooperation
cooperation.contract   -   R     R     R     -   -  -  S   -   W,S   Sm   R   S   S     R   R   -
# regional table: agenda / be heard / vote per discipline
table.agenda           -   -     -     -     -   -  -  -   -   W     R    -   R   R     R   R   -
table.hearing          -   -     -     -     -   -  -  -   -   -     A    -   -   A     A   R   -
table.vote             -   -     -     -     -   -  -  -   -   -     S    -   -   -     -   R   -
# picture and plan of the region
region.plan            Rp  R     R     R     -   -  -  R   -   W     Wt,S R   W,S W,S   A   R   -
# transformation plan
transformation.plan    Rp  Wo    Wo    R     -   -  -  R   -   W,S   R    R   D   Wo    Wo  R   -
# best practices: offer / publish
best-practice.offer    Rp  W     W     W     -   -  -  -   -   -     R    R   R   R     R   R   -
best-practice.publish  Rp  -     -     Gn    -   G  -  -   -   G     R    R   R   R     R   R   -
# training, peer review: make / sign up / attendance
training.make          Rp  -     -     W     -   -  -  -   -   W     -    W   -   -     -   R   -
training.join          Rp  S     S     S     -   -  -  -   -   -     S    -   -   S     -   R   -
training.attendance    -   -     -     Wn    -   -  -  -   -   W     -    W   -   -     -   R   -
# coverage, roadmap, capacity
coverage               Rp  Rn    Rn    Rn    -   R  -  R   -   Wr    R    Ro  Rr  Ro    Rp  R   -

# B3 Applications, money, accounts, administration
# ask for support / handle
support.ask            -   W     W     W     -   -  -  -   -   -     -    -   -   -     -   R   -
support.handle         -   -     -     -     -   W  -  -   -   W     -    -   -   -     -   R   -
# LZV application: draft / submit / withdraw
application.draft      -   W     Wo    W     R   W  -  -   -   R     -    -   -   -     -   R   -
application.submit     -   S     -     Sm    R   R  -  -   -   R     -    -   -   -     -   R   -
application.withdraw   -   Sl    -     Sm    R   R  -  -   -   R     -    -   -   -     -   R   -
# completeness: return with questions / answer
completeness.ask       -   -     -     -     -   W  -  R   -   -     -    -   -   -     -   R   -
completeness.answer    -   W     -     W     -   R  -  R   -   -     -    -   -   -     -   R   -
# advice on new activities: prepare / advise
advice.prepare         -   -     -     -     -   W  -  R   -   -     -    -   -   -     -   R   -
advice.give            -   -     -     -     -   -  At R   -   -     -    -   -   -     -   R   -
# decision on money: prepare / decide
decision.prepare       -   -     -     -     -   -  -  R   -   W     -    -   -   -     -   R   -
decision.take          -   -     -     -     -   -  -  D   -   -     -    -   -   -     -   R   -
# KBZ admission, order, contract
kbz.admission          -   So    -     -     -   -  -  D   R   W     -    -   -   -     -   R   -
# ZonMw grant: draft / partner consent / take part / submit / record the outcome
grant.draft            -   -     -     R     W   -  -  -   R   W     -    -   -   -     -   R   -
grant.consent          -   So    So    R     -   -  -  -   R   -     S    S   S   S     S   R   -
grant.take-part        -   -     -     -     -   -  -  D   R   -     -    -   -   -     -   R   -
grant.submit           -   -     -     R     Sl  -  -  -   R   S     -    -   -   -     -   R   -
grant.outcome          -   -     -     R     -   -  -  -   R   W     -    -   -   -     -   R   -
# voucher: draft / submit / record the outcome
voucher.draft          -   -     -     -     -   -  -  -   R   W     W    Wo  -   -     -   R   -
voucher.submit         -   -     -     -     -   -  -  -   R   -     S    So  -   -     -   R   -
voucher.outcome        -   -     -     -     -   -  -  -   R   -     W    -   -   -     -   R   -
# budget and spending lines; a funder sees the level of awards, of its own money (B4.4)
budget                 -   Wo    Wo    Wn    Wn  Rt Rt R   R   Rr    Wt   -   -   -     -   R   -
budget.award           -   Ro    Ro    Rn    Rn  Rt Rt R   R   Rr    Rt   -   Ro  Ro    -   R   -
# bank account of a payee: enter / confirm by a second person / with the number hidden
payee.account          -   Wo    -     -     W   -  -  G   -   -     -    -   -   -     -   -   -
payee.account.confirm  -   So    -     -     S   -  -  G   -   -     -    -   -   -     -   -   -
payee.account.masked   -   Ro    -     -     R   -  -  R   -   -     -    -   -   -     -   R   -
# payment run: prepare / release
payment.prepare        -   -     -     -     -   -  -  R   W   -     -    -   -   -     -   R   -
payment.release        -   -     -     -     -   -  -  G   G   -     -    -   -   -     -   R   -
# statement
statement              -   Ro    -     Rn    Rn  -  -  R   R   Rr    -    -   -   -     -   R   -
statement.total        -   Ro    -     Rn    Rn  -  -  R   R   Rr    -    -   R   -     -   R   -
# report: write / judge / read what was accepted
report.write           -   Wo,So Wo    Wn,Sn W   -  -  -   -   -     W,S  -   -   -     -   R   -
report.accept          -   -     -     -     -   A  -  D   A   G     -    -   -   -     -   R   -
report.accepted        -   Ro    Ro    Rn    R   R  -  R   R   R     R    -   R   R     Rp  R   -
# publication page for funders and members
publication            Rp  R     R     R     R   R  R  G   R   W     R    R   R   R     R   R   -
# users and roles: manage / invite
users                  -   -     -     -     -   -  -  -   -   -     -    -   -   -     -   R   W
users.invite           -   Wo    Wo    Wn    -   -  -  -   -   Wr    -    -   -   -     -   R   W
# audit trail: look into, own acts only / verify
audit                  -   Rt    Rt    Rt    Rt  Rt Rt R*  Rt  Rt    Rt   -   -   -     -   R*  -
audit.verify           -   -     -     -     -   -  -  R*  -   -     -    -   -   -     -   R*  R

# Rows of the house: the register of organisations, and loading files (B4.1: the administrator loads files)
party                  -   R*,Wo R*,Wo R*    R*  R* R* R*  R*  R*,Wr R*   R*  R*,Wo R*,Wo R*,Wo R*  R*
import                 -   -     -     -     -   -  -  -   -   W     -    -   -   -     -   R   W
)";

template <class Value, std::size_t Count>
Value value_of(char letter, const std::array<std::pair<char, Value>, Count>& letters) {
  const auto* const found =
      std::find_if(letters.begin(), letters.end(), [&](const auto& each) { return each.first == letter; });
  HECHT_ASSERT(found != letters.end());
  return found->second;
}

constexpr auto kActs = std::to_array<std::pair<char, Act>>({{'R', Act::Read},
                                                            {'W', Act::Write},
                                                            {'S', Act::Submit},
                                                            {'A', Act::Advise},
                                                            {'G', Act::Approve},
                                                            {'D', Act::Decide}});
constexpr auto kReaches = std::to_array<std::pair<char, Reach>>({{'o', Reach::Own},
                                                                 {'n', Reach::Network},
                                                                 {'r', Reach::Region},
                                                                 {'p', Reach::Published},
                                                                 {'t', Reach::Assigned},
                                                                 {'l', Reach::Lead},
                                                                 {'m', Reach::Mandate},
                                                                 {'c', Reach::Consent},
                                                                 {'*', Reach::All}});

Cell read_cell(const std::string& text) {
  Cell cell;
  if (text == "-") return cell;
  std::istringstream grants(text);
  for (std::string grant; std::getline(grants, grant, ',');) {
    HECHT_ASSERT(grant.size() == 1 || grant.size() == 2);
    cell.push_back({value_of(grant[0], kActs), grant.size() == 1 ? Reach::Touching : value_of(grant[1], kReaches)});
  }
  return cell;
}

std::vector<Capability> read_matrix() {
  std::vector<Capability> capabilities;
  std::istringstream lines{std::string(kMatrix)};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words(line);
    Capability row;
    std::string cell;
    words >> row.id >> cell;
    row.anyone = read_cell(cell);
    while (words >> cell) row.roles.push_back(read_cell(cell));
    HECHT_ASSERT(row.roles.size() == kRoles);
    capabilities.push_back(std::move(row));
  }
  std::sort(capabilities.begin(), capabilities.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return capabilities;
}

}  // namespace

const std::vector<Capability>& permission_matrix() {
  static const std::vector<Capability> kRows = read_matrix();
  return kRows;
}

const Capability* find_capability(std::string_view id) {
  const auto& rows = permission_matrix();
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), id, [](const auto& row, const auto& name) { return row.id < name; });
  return found != rows.end() && found->id == id ? &*found : nullptr;
}

}  // namespace hecht::access
