#include "http/negotiate.h"

#include <algorithm>

namespace hecht::http {
namespace {

constexpr int kWeightMax = 1000;

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

// "0.85" in thousandths; what is no weight is none.
int weight_of(std::string_view text) {
  if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
  int weight = (text[0] - '0') * kWeightMax;
  int place = kWeightMax / 10;
  for (const char c : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (c < '0' || c > '9') return 0;
    weight += (c - '0') * place;
    place /= 10;
  }
  return std::min(weight, kWeightMax);
}

}  // namespace

std::vector<std::string_view> list_items(std::string_view header) {
  std::vector<std::string_view> items;
  while (!header.empty()) {
    const auto comma = header.find(',');
    const auto item = trim(header.substr(0, comma));
    if (!item.empty()) items.push_back(item);
    header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
  }
  return items;
}

base::Language preferred_language(std::string_view accept_language) {
  int dutch = 0;
  int english = 0;
  for (const auto item : list_items(accept_language)) {
    const auto semicolon = item.find(';');
    const std::string tag = lower(trim(item.substr(0, semicolon)));
    const auto weight_text = semicolon == std::string_view::npos ? "" : trim(item.substr(semicolon + 1));
    const int weight = weight_text.starts_with("q=") ? weight_of(weight_text.substr(2)) : kWeightMax;
    if (tag == "nl" || tag.starts_with("nl-")) dutch = std::max(dutch, weight);
    if (tag == "en" || tag.starts_with("en-")) english = std::max(english, weight);
  }
  return english > dutch ? base::Language::English : base::Language::Dutch;
}

std::string_view language_tag(base::Language language) { return language == base::Language::English ? "en" : "nl"; }

std::string media_type(std::string_view content_type) {
  return lower(trim(content_type.substr(0, content_type.find(';'))));
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  for (auto item : list_items(if_none_match)) {
    if (item == "*") return true;
    if (item.starts_with("W/")) item.remove_prefix(2);
    if (item == etag) return true;
  }
  return false;
}

std::string host_name(std::string_view host) {
  const auto name_end = host.starts_with('[') ? host.find(']') + 1 : std::min(host.find(':'), host.size());
  const std::string_view port = host.substr(name_end);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const bool port_fits = port.empty() || (port[0] == ':' && std::all_of(port.begin() + 1, port.end(), is_digit));
  return port_fits ? lower(host.substr(0, name_end)) : "";
}

}  // namespace hecht::http
