#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>

#include "app/commands.h"
#include "app/phrases.h"
#include "imports/import_kind.h"

namespace hecht::app {
namespace {

void add_common(CLI::App& command, CommonOptions& common) {
  command.add_option("--lang", common.language, "taal van de tekst / language of the text")
      ->check(CLI::IsMember({"nl", "en"}));
  command.add_flag("--json", common.json, "uitvoer als JSON / output as JSON");
}

void add_schemes_folder(CLI::App& command, CommonOptions& common) {
  command
      .add_option("--schemes", common.scheme_folders,
                  "map met eigen regelingen; mag vaker / folder with schemes of your own; repeatable")
      ->allow_extra_args(false);
}

using Run = std::function<int()>;

void add_check(CLI::App& app, CheckOptions& options, Run& run) {
  auto* command =
      app.add_subcommand("check", "toetst aan een regeling en legt uit / checks against a scheme and explains");
  command->add_option("ID", options.scheme, "regeling, met of zonder @versie / scheme, with or without @version")
      ->required();
  command->add_option("--facts", options.facts,
                      "JSON-bestand met de feiten van één aanvrager / JSON file with the facts of one applicant");
  command->add_option("--date", options.date, "dag van de toets, JJJJ-MM-DD / day of the check, YYYY-MM-DD");
  command->add_option("--population", options.population, "CSV met veel aanvragers / CSV with many applicants");
  command->add_option("--out", options.out, "CSV voor de uitkomsten / CSV for the results");
  command
      ->add_option("--set", options.set, "\"getal=waarde\": wat als; mag vaker / \"figure=value\": what if; repeatable")
      ->allow_extra_args(false);
  command->add_flag("--compare", options.compare, "totalen zonder en met --set / totals without and with --set");
  command->add_option("--vary", options.vary,
                      "\"getal=van:tot:stap\": totalen per waarde / \"figure=from:to:step\": totals per value");
  command->add_option("--differences", options.differences,
                      "CSV met wie er verandert door --set / CSV with those that --set changes");
  command->add_option("--chart", options.chart, "SVG-plaatje van --compare of --vary / SVG chart of these");
  add_common(*command, options.common);
  add_schemes_folder(*command, options.common);
  command->callback([&] { run = [&] { return check(options); }; });
}

void add_schemes(CLI::App& app, SchemesOptions& options, Run& run) {
  auto* command = app.add_subcommand("schemes", "de regelingen / the schemes");
  add_common(*command, options.common);
  add_schemes_folder(*command, options.common);
  command->add_option("--date", options.date, "wat vandaag is / what today is");
  command->fallthrough();
  command->require_subcommand(0, 1);
  auto* show = command->add_subcommand("show", "toont één regeling / shows one scheme");
  show->fallthrough();
  show->add_option("ID", options.scheme, "regeling, met of zonder @versie / scheme, with or without @version")
      ->required();
  auto* validate = command->add_subcommand(
      "validate", "kijkt bestanden na en doet hun gevallen / checks files and runs their cases");
  validate->fallthrough();
  validate->add_option("FILE", options.files, "regelingbestanden / scheme files")->required();
  command->callback([&, show, validate] {
    if (show->parsed()) {
      run = [&] { return show_scheme(options); };
    } else if (validate->parsed()) {
      run = [&] { return validate_schemes(options); };
    } else {
      run = [&] { return list_schemes(options); };
    }
  });
}

void add_feel(CLI::App& app, FeelOptions& options, Run& run) {
  auto* command = app.add_subcommand("feel", "de rekentaal FEEL / the expression language FEEL");
  add_common(*command, options.common);
  command->fallthrough();
  command->require_subcommand(1);
  auto* eval = command->add_subcommand("eval", "rekent één formule uit / evaluates one expression");
  eval->fallthrough();
  eval->add_option("EXPR", options.expression, "de formule / the expression")->required();
  eval->add_option("--context", options.context, "JSON-bestand met namen en waarden / JSON file with names and values");
  eval->callback([&] { run = [&] { return evaluate_feel(options); }; });
  auto* cases = command->add_subcommand("cases", "doet testgevallen / runs conformance cases");
  cases->fallthrough();
  cases->add_option("FILE", options.cases, "bestand met een geval per regel / file with one case per line")->required();
  cases->add_flag("--failures", options.failures, "toont wat niet slaagt / shows what fails");
  cases->callback([&] { run = [&] { return run_feel_cases(options); }; });
}

void add_database(CLI::App& command, StorageOptions& options) {
  command.add_option("--database", options.database, "sqlite:PAD of/or postgresql://…; sqlite:hecht.db")
      ->envname("HECHT_DATABASE");
  add_common(command, options.common);
}

void add_import(CLI::App& app, ImportOptions& options, Run& run) {
  auto* command =
      app.add_subcommand("import", "laadt gebieden, partijen en cijfers / loads areas, parties and figures");
  // An unknown kind is told by name, and not as a missing one.
  command->allow_extras();
  command->callback([command, &options, &run] {
    if (!command->get_subcommands().empty()) return;
    const auto words = command->remaining();
    options.kind = words.empty() ? std::string() : words.front();
    run = [&options] { return refuse_import_kind(options); };
  });
  for (const auto* kind : imports::import_kinds()) {
    const std::string id(kind->id);
    auto* each = command->add_subcommand(id, std::string(kind->title.nl) + " / " + std::string(kind->title.en));
    each->add_option("FILE", options.files, "bestanden / files")->required();
    each->add_option("--year", options.year, "jaar van de bestanden / year of the files");
    each->add_option("--area-year", options.area_year, "jaar van de gebiedscodes / year of the area codes");
    each->add_option("--reference-date", options.reference_date, "peildatum van tellingen / reference date of counts");
    each->add_flag("--dry-run", options.dry_run, "toont wat er zou veranderen / shows what would change");
    add_database(*each, options.storage);
    each->footer([&options, id] { return import_help(id, options.storage.common.lang()); });
    each->callback([&options, &run, id] {
      options.kind = id;
      run = [&options] { return import_files(options); };
    });
  }
}

void add_enrolment(CLI::App& app, EnrolmentCountOptions& options, Run& run) {
  auto* enrolment = app.add_subcommand("enrolment", "inschrijving op naam / registration by name");
  enrolment->require_subcommand(1);
  auto* command = enrolment->add_subcommand(
      "count", "telt ingeschreven patiënten per praktijk op een peildatum / counts registered patients per practice");
  command
      ->add_option("FILE", options.files,
                   "CSV: agb;pseudoniem;inschrijfdatum;uitschrijfdatum; alle bestanden samen / all files together")
      ->required();
  command
      ->add_option("--reference-date", options.reference_date,
                   "peildatum, JJJJ-MM-DD: ingeschreven vóór deze dag en er niet voor uitgeschreven / reference date, "
                   "YYYY-MM-DD: registered before this day and not ended before it")
      ->required();
  command->add_option("--out", options.out,
                      "CSV voor de aantallen; anders standaarduitvoer / CSV for the counts; else standard output");
  command->add_option("--conflicts", options.conflicts,
                      "CSV met wie bij meer praktijken staat / CSV with those at more than one practice");
  command->add_option("--allow-bad", options.allow_bad,
                      "zoveel rijen met een fout mogen er zijn; 0 / so many rows with a fault may there be; 0");
  command
      ->add_option("--memory", options.memory,
                   "geheugen, zoals 512M; daarna een tijdelijk bestand; 2G / memory, such as 512M; then a temporary "
                   "file; 2G")
      ->transform(CLI::AsSizeValue(false));
  command->add_option("--threads", options.threads, "aantal draden; alle processors / threads; every processor")
      ->check(CLI::Range(1U, payments::kThreadsMax));
  add_common(*command, options.common);
  command->callback([&] { run = [&] { return count_enrolment(options); }; });
}

void add_serve(CLI::App& app, ServeOptions& options, Run& run) {
  auto* command = app.add_subcommand("serve", "webtoepassing en API / web application and API");
  command->add_option("--listen", options.listen, "adres en poort; poort 0 is een vrije / address and port; 0 is any")
      ->envname("HECHT_LISTEN");
  command
      ->add_option("--behind-proxy", options.behind_proxy,
                   "naam waaronder een proxy TLS doet / name under which a proxy does TLS")
      ->envname("HECHT_BEHIND_PROXY");
  command->add_option(
      "--rate-limit", options.rate_limit,
      "verzoeken per seconde van één adres; 0 is geen grens / requests a second of one address; 0 is any");
  command->add_option("--mail-url", options.mail.url, "mailserver / mail server: smtps://mail.example:465")
      ->envname("HECHT_MAIL_URL");
  command->add_option("--mail-from", options.mail.from, "afzender van mails / sender of mails")
      ->envname("HECHT_MAIL_FROM");
  command->add_option("--mail-user", options.mail.user, "gebruiker bij de mailserver / user at the mail server")
      ->envname("HECHT_MAIL_USER");
  command
      ->add_option(
          "--mail-password", options.mail.password,
          "wachtwoord daarbij; liever in het bestand of de omgeving / its password; better in file or environment")
      ->envname("HECHT_MAIL_PASSWORD");
  command
      ->add_option("--retention-months", options.retention_months,
                   "maanden na de laatste rol tot een account gewist wordt; 0 is nooit / months after the last role "
                   "until an account is erased; 0 is never")
      ->check(CLI::Range(std::int64_t{0}, access::kRetentionMonthsMax))
      ->envname("HECHT_RETENTION_MONTHS");
  command
      ->add_option_function<std::string>(
          "--practice-clock",
          [](const std::string& text) {
            const auto start = base::parse_instant(text);
            if (!start) throw CLI::ValidationError("--practice-clock", "2023-03-15T10:00:00");
            base::start_practice_clock(*start);
          },
          "om te oefenen: de klok begint op dit moment / to practise: the clock begins at this moment")
      ->envname("HECHT_PRACTICE_CLOCK");
  add_database(*command, options.storage);
  add_schemes_folder(*command, options.storage.common);
  command->callback([&] { run = [&] { return serve(options); }; });
}

void add_user_commands(CLI::App& app, UserOptions& options, Run& run) {
  auto* user = app.add_subcommand("user", "wie kan inloggen / who can sign in");
  user->require_subcommand(1);
  const auto command = [&](const char* name, const char* text, int (*work)(const UserOptions&)) {
    auto* added = user->add_subcommand(name, text);
    add_database(*added, options.storage);
    added->callback([&run, &options, work] { run = [&options, work] { return work(options); }; });
    return added;
  };
  const auto with_email = [&](CLI::App* added) {
    added->add_option("EMAIL", options.email, "e-mailadres / e-mail address")->required();
  };
  auto* add = command(
      "add", "voegt iemand toe, met een wachtwoord voor één keer / adds someone, with a password for once", &add_user);
  with_email(add);
  add->add_option("--name", options.name, "naam / name")->required();
  add->add_option("--role", options.roles, "rol of rol:organisatie; mag vaker / role or role:organisation; repeatable")
      ->allow_extra_args(false);
  auto* passwd =
      command("passwd", "geeft een nieuw wachtwoord voor één keer / gives a new password for once", &reset_password);
  with_email(passwd);
  passwd->add_flag("--reset-code", options.reset_code,
                   "ook de koppeling met de app vervalt / the coupling with the app goes too");
  command("list", "toont wie er zijn / shows who there are", &list_users);
  auto* disable = command("disable", "blokkeert iemand / disables someone", &disable_user);
  with_email(disable);
  disable->add_option("--reason", options.reason, "waarom / why")->required();
}

void add_storage(CLI::App& app, StorageOptions& options, Run& run) {
  auto* migration = app.add_subcommand("migrate", "werkt de tabellen van de database bij / updates the tables");
  add_database(*migration, options);
  migration->callback([&] { run = [&] { return migrate(options); }; });
  auto* demo = app.add_subcommand("demo", "laadt de demoregio in een lege database / loads the demo region");
  add_database(*demo, options);
  demo->callback([&] { run = [&] { return load_demo(options); }; });
  auto* audit = app.add_subcommand("audit", "het logboek van wie wat deed / the log of who did what");
  audit->require_subcommand(1);
  auto* verify = audit->add_subcommand("verify", "kijkt of de keten heel is / checks that the chain is whole");
  add_database(*verify, options);
  verify->callback([&] { run = [&] { return verify_audit(options); }; });
  auto* copy = app.add_subcommand("backup", "kopieert een database in gebruik / copies a database in use");
  copy->add_option("FILE", options.file, "bestand; - is standaarduitvoer / file; - is standard output")->required();
  add_database(*copy, options);
  copy->callback([&] { run = [&] { return backup(options); }; });
  auto* back = app.add_subcommand("restore", "zet een kopie in een lege database / puts a copy into an empty database");
  back->add_option("FILE", options.file, "bestand; - is standaardinvoer / file; - is standard input")->required();
  add_database(*back, options);
  back->callback([&] { run = [&] { return restore(options); }; });
}

int run_command_line(int argc, char** argv) {
  CLI::App app(
      "Hecht: regelingen, netwerken en geld van de eerstelijnszorg / schemes, networks and money of primary care");
  app.name("hecht");
  app.set_version_flag("--version", program_name());
  app.require_subcommand(1);
  app.set_config("--config", "", "bestand met instellingen, per opdracht / file with settings, by command")
      ->check(CLI::ExistingFile);
  app.allow_config_extras(CLI::config_extras_mode::error);
  CheckOptions check_options;
  SchemesOptions schemes_options;
  FeelOptions feel_options;
  ServeOptions serve_options;
  StorageOptions storage_options;
  UserOptions user_options;
  ImportOptions import_options;
  EnrolmentCountOptions enrolment_options;
  Run run;
  add_check(app, check_options, run);
  add_schemes(app, schemes_options, run);
  add_feel(app, feel_options, run);
  add_serve(app, serve_options, run);
  CommonOptions openapi_options;
  app.add_subcommand("openapi", "beschrijving van de API als OpenAPI 3.1 / description of the API as OpenAPI 3.1")
      ->callback([&] { run = [&] { return print_openapi(openapi_options); }; });
  add_storage(app, storage_options, run);
  add_user_commands(app, user_options, run);
  add_import(app, import_options, run);
  add_enrolment(app, enrolment_options, run);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    std::cerr << base::say(base::Language::Dutch, phrases::kWrongUse, {error.what()}) << " – "
              << base::say(base::Language::Dutch, phrases::kSeeHelp, {"hecht"}) << '\n';
    return kBadInput;
  }
  const int code = run();
  std::cout.flush();
  if (std::cout) return code;
  std::cerr << base::say(base::Language::Dutch, phrases::kCannotWrite, {"stdout"}) << " – "
            << base::say(base::Language::Dutch, phrases::kCheckSpace) << '\n';
  return kOutsideFailure;
}

}  // namespace
}  // namespace hecht::app

int main(int argc, char** argv) {
  try {
    return hecht::app::run_command_line(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "hecht: " << error.what() << '\n';
    return hecht::app::kOutsideFailure;
  }
}
