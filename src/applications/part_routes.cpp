#include "applications/double_funding.h"
#include "applications/earlier_answers.h"
#include "applications/parts.h"
#include "applications/questions.h"
#include "applications/route_parts.h"

namespace hecht::applications {

using namespace feature;

// Parts with their warnings.
struct AnswersView : Answers {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(AnswersView, (Answers), (warnings))
struct SavedText : ApplicationText {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedText, (ApplicationText), (warnings))
struct SavedParty : ApplicationParty {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedParty, (ApplicationParty), (warnings))
struct SavedActivity : Activity {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedActivity, (Activity), (warnings))
struct SavedLine : BudgetLine {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedLine, (BudgetLine), (warnings))
struct SavedQuestion : Question {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedQuestion, (Question), (warnings))
struct SavedPair : DoublePair {
  std::vector<Notice> warnings;
};
BOOST_DESCRIBE_STRUCT(SavedPair, (DoublePair), (warnings))

namespace {

http::Response show_earlier(const ApplicationPlace& place, const http::Request& request) {
  return with_dossier(
      place, request, [&](auto& session, const auto& actor, const auto& schemes, const auto& opened, auto now) {
        const auto found = earlier_answers({session, actor, schemes, *opened, now}, opened.standing, request.language);
        return http::json_response(http::to_json(found), request);
      });
}

}  // namespace

void add_part_routes(http::Router& router, const ApplicationPlace& place) {
  router.add({.method = http::Method::Get,
              .path = "/v1/aanvragen/{id}/eerdere-antwoorden",
              .permission = signed_in(),
              .handler = [place](const http::Request& request) { return show_earlier(place, request); },
              .summary = "Wat u kunt overnemen uit wat deze aanvrager eerder instuurde",
              .operation = "listEarlierAnswers",
              .parameters = {id_parameter()},
              .response = http::shape<EarlierAnswers>()});
  router.add(edit_part<AnswersView>(place, "/v1/aanvragen/{id}/gegevens", save_answers,
                                    "Bewaart de antwoorden voor de toets", "saveAnswers"));
  router.add(edit_part<SavedText>(place, "/v1/aanvraagteksten/{id}", save_text, "Bewaart een tekst", "saveText"));
  router.add(add_part<SavedParty>(place, "/v1/aanvragen/{id}/partijen", add_application_party,
                                  "Voegt een partij toe die meedoet", "addApplicationParty"));
  router.add(edit_part<SavedParty>(place, "/v1/aanvraagpartijen/{id}", edit_application_party,
                                   "Wijzigt een partij of haar deel", "editApplicationParty"));
  router.add(remove_part<SavedParty>(place, "/v1/aanvraagpartijen/{id}", remove_application_party,
                                     "Haalt een partij weg", "removeApplicationParty"));
  router.add(add_part<SavedParty>(place, "/v1/aanvraagpartijen/{id}/instemmingen", give_consent,
                                  "De partij zelf stemt in, of niet", "giveConsent"));
  router.add(add_part<SavedActivity>(place, "/v1/aanvragen/{id}/activiteiten", add_activity, "Voegt een activiteit toe",
                                     "addActivity"));
  router.add(edit_part<SavedActivity>(place, "/v1/activiteiten/{id}", edit_activity, "Wijzigt een activiteit",
                                      "editActivity"));
  router.add(remove_part<SavedActivity>(place, "/v1/activiteiten/{id}", remove_activity,
                                        "Haalt een activiteit met haar posten weg", "removeActivity"));
  router.add(add_part<SavedLine>(place, "/v1/activiteiten/{id}/posten", add_line, "Voegt een post aan de begroting toe",
                                 "addBudgetLine"));
  router.add(edit_part<SavedLine>(place, "/v1/begrotingsposten/{id}", edit_line, "Wijzigt een begrotingspost",
                                  "editBudgetLine"));
  router.add(remove_part<SavedLine>(place, "/v1/begrotingsposten/{id}", remove_line, "Haalt een begrotingspost weg",
                                    "removeBudgetLine"));
  router.add(edit_part<SavedLine>(place, "/v1/bestedingen/{id}", record_spending,
                                  "Bewaart wat van een begrotingspost is besteed", "recordSpending"));
  router.add(edit_part<SavedQuestion>(place, "/v1/aanvraagvragen/{id}", answer_question,
                                      "Bewaart het antwoord op een vraag, tot het wordt verstuurd", "answerQuestion"));
  router.add(edit_part<SavedPair>(place, "/v1/dubbelparen/{id}", judge_pair, "Oordeelt of kosten dubbel betaald worden",
                                  "judgePair"));
}

}  // namespace hecht::applications
