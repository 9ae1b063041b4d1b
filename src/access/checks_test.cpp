#include "access/checks.h"

#include <doctest/doctest.h>

#include "access/password_hasher.h"
#include "access/secrets.h"

namespace hecht::access {
namespace {

std::size_t faults_of_password(const std::string& password) {
  base::Problems problems;
  check_password(password, "j.devries@praktijk-zuid.nl", "Jan de Vries", "new", problems);
  return problems.size();
}

TEST_CASE("a password is long, not easy to guess, and not of the person") {
  for (const char* good :
       {"een lange zin om te testen", "paard batterij nietje", "12 appels en 3 peren", "ëëëëëöööööüü"}) {
    CAPTURE(good);
    CHECK(faults_of_password(good) == 0);
  }
  for (const char* bad :
       {"", "kort", "elf-tekens!", "wachtwoord123", "Welkomwelkom!", "Rotterdam2024!", "111111111111", "123456789012",
        "aaaaaaaaaaaaaaa", "abcabcabcabc", "ikbendevriesuithaarlem", "Vries is mijn naam"}) {
    CAPTURE(bad);
    CHECK(faults_of_password(bad) > 0);
  }
  CHECK(faults_of_password(std::string(kPasswordBytesMax + 1, 'x')) == 1);
}

TEST_CASE("an e-mail address is one, and cannot carry a second header or receiver") {
  for (const char* good : {"a@b.nl", "voor.naam+x@sub.praktijk.nl"}) {
    base::Problems problems;
    check_email(good, problems);
    CHECK(problems.empty());
  }
  for (const char* bad : {"", "a", "@b.nl", "a@b", "a@.nl", "a@b.", "a@@b.nl", "a b@c.nl", "a@b.nl\r\nBcc: x@y.nl",
                          "<a@b.nl>", "a@b.nl,c@d.nl", "jä@b.nl", "111222333@b.nl"}) {
    CAPTURE(bad);
    base::Problems problems;
    check_email(bad, problems);
    CHECK(problems.size() == 1);
  }
}

TEST_CASE("a citizen service number is refused in every free text, and not repeated") {
  base::Problems problems;
  check_name("Jan 111222333", problems);
  check_reason("van mevrouw 111222333", problems);
  REQUIRE(problems.size() == 2);
  for (const auto& found : problems)
    CHECK(base::to_string(found, base::Language::Dutch).find("111222333") == std::string::npos);
}

TEST_CASE("a password is kept as Argon2id of 64 MiB, and of no one it never fits") {
  PasswordHasher hasher;
  const auto hash = hasher.hash("een lange zin");
  CHECK(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
  CHECK(hash != hasher.hash("een lange zin"));
  CHECK(hasher.verify(hash, "een lange zin"));
  CHECK_FALSE(hasher.verify(hash, "een lange zin."));
  CHECK_FALSE(hasher.verify("", "een lange zin"));
  CHECK_FALSE(hasher.verify("", ""));
}

TEST_CASE("secrets are long, differ, and are kept as a hash") {
  const auto secret = new_secret();
  CHECK(secret.size() == 43);
  CHECK(secret != new_secret());
  CHECK(secret_hash(secret).size() == 64);
  CHECK(csrf_token_of(secret) != secret_hash(secret));
  CHECK(same_secret("abc", "abc"));
  CHECK_FALSE(same_secret("abc", "abd"));
  CHECK_FALSE(same_secret("abc", "ab"));
  CHECK(new_one_time_password().size() == 23);
}

}  // namespace
}  // namespace hecht::access
