// Random secrets, and what is kept of them: a hash, so that who sees the database cannot use what is in it.
#pragma once

#include <string>
#include <string_view>

namespace hecht::access {

std::string new_secret();  // 256 bits, fit for a cookie and an address
// For a secret of ours, which cannot be guessed; a password needs PasswordHasher.
std::string secret_hash(std::string_view secret);
// For a person to copy from paper, once.
std::string new_one_time_password();
// What a page sends along with every change: it can be told from the cookie, which another site cannot read.
std::string csrf_token_of(std::string_view session_secret);
// Takes as long whatever differs.
bool same_secret(std::string_view a, std::string_view b);

}  // namespace hecht::access
