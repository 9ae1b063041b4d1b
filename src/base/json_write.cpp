// The Json tree: looking up, building and writing it. Reading is in json.cpp.
#include <algorithm>

#include "base/json.h"

namespace hecht::base {
namespace {

constexpr std::size_t kIndent = 2;

void write_escape(char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out += '\\';
  if (c == '"' || c == '\\') {
    out += c;
  } else if (c == '\n') {
    out += 'n';
  } else if (c == '\t') {
    out += 't';
  } else if (c == '\r') {
    out += 'r';
  } else {
    out += "u00";
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
  }
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// By runs: most texts are written in one piece.
void write_string(std::string_view text, std::string& out) {
  out += '"';
  while (true) {
    const auto end = std::find_if(text.begin(), text.end(), needs_escape);
    const auto run = static_cast<std::size_t>(end - text.begin());
    out.append(text.substr(0, run));
    if (end == text.end()) break;
    write_escape(*end, out);
    text.remove_prefix(run + 1);
  }
  out += '"';
}

class Writer {
 public:
  Writer(bool pretty, std::string& out) : pretty_(pretty), out_(out) {}

  void write(const Json& json) {
    if (const auto* object = json.as_object()) {
      write_all(*object, '{', '}', [this](const auto& member) {
        write_string(member.first, out_);
        out_ += pretty_ ? ": " : ":";
        write(member.second);
      });
    } else if (const auto* array = json.as_array()) {
      write_all(*array, '[', ']', [this](const Json& element) { write(element); });
    } else if (const auto* text = json.as_string()) {
      write_string(*text, out_);
    } else if (const auto* number = json.as_number()) {
      out_ += number->text;
    } else if (const bool* flag = json.as_bool()) {
      out_ += *flag ? "true" : "false";
    } else {
      out_ += "null";
    }
  }

 private:
  template <class Items, class WriteOne>
  void write_all(const Items& items, char open, char close, WriteOne write_one) {
    out_ += open;
    ++depth_;
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_ += ',';
      first = false;
      new_line();
      write_one(item);
    }
    --depth_;
    if (!items.empty()) new_line();
    out_ += close;
  }

  void new_line() {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(depth_ * kIndent, ' ');
  }

  bool pretty_;
  std::string& out_;
  std::size_t depth_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view key) const {
  const Object* object = as_object();
  if (object == nullptr) return nullptr;
  const auto found =
      std::find_if(object->begin(), object->end(), [&](const auto& member) { return member.first == key; });
  return found == object->end() ? nullptr : &found->second;
}

void Json::set(std::string key, Json value) {
  HECHT_ASSERT(find(key) == nullptr);
  append_member(std::move(key), std::move(value));
}

void Json::append_member(std::string key, Json value) {
  if (is_null()) value_ = Object{};
  auto* object = std::get_if<Object>(&value_);
  HECHT_ASSERT(object != nullptr);
  object->emplace_back(std::move(key), std::move(value));
}

void Json::push(Json value) {
  if (is_null()) value_ = Array{};
  auto* array = std::get_if<Array>(&value_);
  HECHT_ASSERT(array != nullptr);
  array->push_back(std::move(value));
}

std::string Json::to_string() const {
  std::string out;
  Writer(false, out).write(*this);
  return out;
}

std::string Json::to_pretty_string() const {
  std::string out;
  Writer(true, out).write(*this);
  return out;
}

}  // namespace hecht::base
