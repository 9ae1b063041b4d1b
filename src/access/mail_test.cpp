#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "access/mail_choice.h"
#include "access/send_mail.h"
#include "access/test_support.h"

namespace hecht::access {
namespace {

using storage::testing::on_both;
using storage::testing::Place;
using testing::House;
using testing::kNow;
using testing::kPassword;
using testing::later;

// Takes one mail, or refuses its receiver, as a mail server does; plain, on any free port of this machine.
class SmtpServer {
 public:
  explicit SmtpServer(bool takes) : takes_(takes), listener_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(listener_, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(listen(listener_, 1) == 0);
    REQUIRE(getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~SmtpServer() {
    shutdown(listener_, SHUT_RDWR);
    if (thread_.joinable()) thread_.join();
    close(listener_);
  }
  SmtpServer(const SmtpServer&) = delete;
  SmtpServer& operator=(const SmtpServer&) = delete;
  [[nodiscard]] std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  // All that was said to it, once its client has gone.
  const std::string& received() {
    thread_.join();
    return received_;
  }

 private:
  void say(int line, const std::string& text) {
    const std::string bytes = text + "\r\n";
    static_cast<void>(write(line, bytes.data(), bytes.size()));
  }
  static bool read_line(int line, std::string& text) {
    text.clear();
    for (char c = 0; read(line, &c, 1) == 1;) {
      if (c == '\n') return true;
      if (c != '\r') text += c;
    }
    return false;
  }
  void take_data(int line) {
    say(line, "354 go on");
    for (std::string text; read_line(line, text) && text != ".";) received_ += text + "\n";
    say(line, "250 taken");
  }
  void serve() {
    const int line = accept(listener_, nullptr, nullptr);
    if (line < 0) return;
    say(line, "220 test");
    for (std::string command; read_line(line, command);) {
      received_ += "> " + command + "\n";
      if (command == "DATA") {
        take_data(line);
      } else if (command.starts_with("RCPT") && !takes_) {
        say(line, "550 not here");
      } else {
        say(line, command == "QUIT" ? "221 bye" : "250 ok");
      }
    }
    close(line);
  }

  bool takes_;
  std::string received_;
  int listener_;
  int port_ = 0;
  std::thread thread_;
};

// Quoted-printable, as far as libcurl writes it.
std::string plain(std::string text) {
  for (auto at = text.find("=\n"); at != std::string::npos; at = text.find("=\n", at)) text.erase(at, 2);
  for (auto at = text.find("=3D"); at != std::string::npos; at = text.find("=3D", at + 1)) text.replace(at, 3, "=");
  return text;
}

Settings settings_with(const std::string& url) {
  auto settings = testing::settings();
  settings.mail = {.url = url, .from = "hecht@voorbeeld.nl"};
  return settings;
}

std::string state_of_job(storage::Database& database) {
  return storage::Reading(database).value<std::string>("SELECT state FROM job");
}

Outcome<Invited> invite(House& house, const Settings& settings) {
  const Actor administrator{"x", "s", {{Role::Administrator, ""}}};
  return invite_person(*house.database, settings, administrator,
                       {"Dirk", "dirk@voorbeeld.nl", Tongue::Nl, {{{Role::Practice, "org-lid"}, {}, {}}}}, kNow);
}

TEST_CASE("an invitation goes by mail, and its link opens the account") {
  on_both([](const Place& place) {
    House house(place);
    SmtpServer server(true);
    const auto settings = settings_with(server.url());
    const auto invited = invite(house, settings);
    REQUIRE(invited);
    CHECK_FALSE(invited->link);
    const auto job = storage::claim_job(*house.database, kNow);
    REQUIRE(job);
    CHECK(job->payload.find("dirk") == std::string::npos);
    send_mail(*house.database, settings, *job, kNow);
    const auto mail = server.received();
    CHECK(state_of_job(*house.database) == "done");
    CHECK(mail.find("> MAIL FROM:<hecht@voorbeeld.nl>") != std::string::npos);
    CHECK(mail.find("> RCPT TO:<dirk@voorbeeld.nl>") != std::string::npos);
    CHECK(mail.find("Subject: Uitnodiging voor Hecht\n") != std::string::npos);
    CHECK(mail.find("Date: Tue, 14 Nov 2023 22:13:20 GMT\n") != std::string::npos);
    const auto text = plain(mail);
    const std::string before = "http://hecht.test/wachtwoord-kiezen#";
    const auto at = text.find(before);
    REQUIRE(at != std::string::npos);
    const auto link = text.substr(at + before.size(), 43);
    CHECK(choose_password(*house.database, house.hasher, {link, std::string(kPassword)}, kNow));
  });
}

TEST_CASE("a mail that is refused is tried again, with another link, and nothing of the person in the reason") {
  on_both([](const Place& place) {
    House house(place);
    SmtpServer server(false);
    const auto settings = settings_with(server.url());
    REQUIRE(invite(house, settings));
    const auto job = storage::claim_job(*house.database, kNow);
    REQUIRE(job);
    std::string reason;
    try {
      send_mail(*house.database, settings, *job, kNow);
    } catch (const std::exception& error) {
      reason = error.what();
    }
    CHECK(reason.starts_with("mail: "));
    CHECK(reason.find("dirk") == std::string::npos);
    CHECK(state_of_job(*house.database) == "leased");
  });
}

TEST_CASE("news goes by mail in the language of the person, and not to who may no longer come in") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {{{Role::Practice, "org-lid"}, {}, {}}});
    const Notice news{{"Nieuwe versie", "New version"}, {"Versie 2 is er.", "Version 2 is there."}, "/regelingen/x"};
    const auto send = [&](const std::string& url) {
      storage::Upkeep upkeep(*house.database);
      enqueue_notice(upkeep, id, news, kNow);
      upkeep.commit();
      const auto job = storage::claim_job(*house.database, kNow);
      REQUIRE(job);
      send_notice(*house.database, settings_with(url), *job, kNow);
    };
    SmtpServer server(true);
    send(server.url());
    const auto mail = plain(server.received());
    CHECK(state_of_job(*house.database) == "done");
    CHECK(mail.find("Subject: Nieuwe versie\n") != std::string::npos);
    CHECK(mail.find("Versie 2 is er.") != std::string::npos);
    CHECK(mail.find("http://hecht.test/regelingen/x") != std::string::npos);

    const Actor administrator{"x", "s", {{Role::Administrator, ""}}};
    REQUIRE(disable_person(*house.database, administrator, id, "uit dienst", kNow));
    send("smtp://127.0.0.1:1");  // no one is there to take it, and no one is asked
  });
}

// One mail in the morning, for a person who chose so.
TEST_CASE("messages wait for one mail in the morning, also when the program stops meanwhile") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {{{Role::Practice, "org-lid"}, {}, {}}});
    const auto anna = house.actor(id);
    REQUIRE(choose_mail(*house.database, anna, MailChoice::Daily, kNow));
    const auto put = [&](const std::string& subject, bool as_chosen, const base::Instant& now) {
      storage::Upkeep upkeep(*house.database);
      enqueue_notice(upkeep, id, {{subject, subject}, {"Tekst van " + subject, {}}, "/aanvragen/1", as_chosen}, now);
      upkeep.commit();
    };
    put("eerste", true, kNow);        // Tuesday 23:13
    put("tweede", true, later(600));  // 23:23
    // What must be sent does not wait.
    put("brief", false, later(700));
    {
      const auto job = storage::claim_job(*house.database, later(700));
      REQUIRE(job);
      CHECK(job->kind == kNoticeJob);
      storage::end_job(*house.database, *job);
    }
    house.database = place.open();
    // Wednesday 06:59 and 07:00, eight hours after the first.
    const auto before = base::parse_instant("2023-11-15T06:59:59+01:00").value_or(kNow);
    const auto morning = base::parse_instant("2023-11-15T07:00:00+01:00").value_or(kNow);
    CHECK_FALSE(storage::claim_job(*house.database, before));
    put("te laat", true, base::parse_instant("2023-11-15T06:50:00+01:00").value_or(kNow));
    SmtpServer server(true);
    const auto job = storage::claim_job(*house.database, morning);
    REQUIRE(job);
    CHECK(job->kind == kDigestJob);
    send_digest(*house.database, settings_with(server.url()), *job, morning);
    const auto mail = plain(server.received());
    CHECK(mail.find("Subject: Hecht: uw berichten (2)\n") != std::string::npos);
    CHECK(mail.find("Tekst van eerste") < mail.find("Tekst van tweede"));
    CHECK(mail.find("http://hecht.test/aanvragen/1") != std::string::npos);
    CHECK(mail.find("te laat") == std::string::npos);
    // Once; the rest comes the next morning.
    CHECK_FALSE(storage::claim_job(*house.database, morning));
    CHECK(storage::claim_job(*house.database, base::parse_instant("2023-11-16T07:00:00+01:00").value_or(kNow)));
  });
}

TEST_CASE("a mail of the morning that is refused is tried again with all that is in it") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {{{Role::Practice, "org-lid"}, {}, {}}});
    REQUIRE(choose_mail(*house.database, house.actor(id), MailChoice::Daily, kNow));
    storage::Upkeep upkeep(*house.database);
    enqueue_notice(upkeep, id, {{"eerste", {}}, {"Tekst", {}}, "/aanvragen/1", true}, kNow);
    upkeep.commit();
    SmtpServer refuses(false);
    const auto job = storage::claim_job(*house.database, later(24 * 60 * 60));
    REQUIRE(job);
    CHECK_THROWS(send_digest(*house.database, settings_with(refuses.url()), *job, later(24 * 60 * 60)));
    SmtpServer takes(true);
    send_digest(*house.database, settings_with(takes.url()), *job, later(24 * 60 * 60));
    CHECK(plain(takes.received()).find("eerste") != std::string::npos);
    CHECK(state_of_job(*house.database) == "done");
  });
}

TEST_CASE("who wants no mail gets only what must be sent, also of what waited") {
  on_both([](const Place& place) {
    House house(place);
    const auto id = house.add("anna", {{{Role::Practice, "org-lid"}, {}, {}}});
    const auto put = [&](bool as_chosen) {
      storage::Upkeep upkeep(*house.database);
      enqueue_notice(upkeep, id, {{"bericht", {}}, {"Tekst", {}}, "/aanvragen/1", as_chosen}, kNow);
      upkeep.commit();
    };
    REQUIRE(choose_mail(*house.database, house.actor(id), MailChoice::Daily, kNow));
    put(true);
    REQUIRE(choose_mail(*house.database, house.actor(id), MailChoice::None, kNow));
    put(true);
    CHECK_FALSE(storage::claim_job(*house.database, kNow));
    const auto job = storage::claim_job(*house.database, later(24 * 60 * 60));
    REQUIRE(job);
    send_digest(*house.database, settings_with("smtp://127.0.0.1:1"), *job, later(24 * 60 * 60));
    CHECK(storage::Reading(*house.database).value<std::int64_t>("SELECT COUNT(*) FROM digest_line") == 0);
    put(false);
    CHECK(storage::claim_job(*house.database, kNow));
  });
}

TEST_CASE("a mail for no one is nothing") {
  on_both([](const Place& place) {
    House house(place);
    const auto settings = settings_with("smtp://127.0.0.1:1");
    REQUIRE(request_reset(*house.database, {"niemand@voorbeeld.nl", "a"}, kNow));
    const auto job = storage::claim_job(*house.database, kNow);
    REQUIRE(job);
    send_mail(*house.database, settings, *job, kNow);
    CHECK(state_of_job(*house.database) == "done");
  });
}

}  // namespace
}  // namespace hecht::access
