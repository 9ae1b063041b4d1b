#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <sstream>

#include "applications/phrases.h"
#include "applications/projects.h"

namespace hecht::applications {

namespace {

using boost::property_tree::ptree;

// XML has no place for the other control characters, not even escaped.
std::string printable(std::string text) {
  constexpr unsigned char kFirstPrintable = 0x20;
  std::erase_if(text, [](char each) {
    return static_cast<unsigned char>(each) < kFirstPrintable && each != '\t' && each != '\n' && each != '\r';
  });
  return text;
}

// An entry does not change after it was released; its moment is the begin of that day.
std::string updated(const base::Date& date) { return base::to_string(base::to_instant({date, {}}, base::kAmsterdam)); }

std::string content_of(const Project& project) {
  std::string text = project.summary;
  for (const auto& each : project.activities) text += "\n- " + each;
  for (const auto& each : project.results) text += "\n\n" + each.title + "\n" + each.body;
  return text;
}

ptree entry_of(const Project& project) {
  ptree entry;
  entry.put("id", "urn:hecht:project:" + project.id);
  entry.put("title", printable(project.number + " " + project.title));
  entry.put("updated", updated(project.from_date));
  entry.put("author.name", printable(project.subject));
  entry.put("category.<xmlattr>.term", printable(project.scheme_title));
  entry.put("summary", printable(project.summary));
  entry.put("content", printable(content_of(project)));
  entry.put("content.<xmlattr>.type", "text");
  return entry;
}

}  // namespace

std::string project_feed(const std::vector<Project>& projects, base::Language language) {
  const std::string title = base::say(language, phrases::kProjects);
  ptree feed;
  feed.put("<xmlattr>.xmlns", "http://www.w3.org/2005/Atom");
  feed.put("id", "urn:hecht:projects");
  feed.put("title", title);
  // The newest comes first; an empty feed has never been changed.
  feed.put("updated", projects.empty() ? base::to_string(base::Instant{}) : updated(projects.front().from_date));
  feed.put("link.<xmlattr>.rel", "self");
  feed.put("link.<xmlattr>.href", "/v1/projectfeed");
  for (const auto& each : projects) feed.add_child("entry", entry_of(each));
  ptree document;
  document.add_child("feed", feed);
  std::ostringstream out;
  boost::property_tree::write_xml(out, document);
  return out.str();
}

}  // namespace hecht::applications
