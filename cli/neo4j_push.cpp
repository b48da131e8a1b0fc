#include <relata/cli/neo4j_push.h>

#include <optional>
#include <thread>

#include <fmt/core.h>
#include <rapidjson/document.h>

#include <relata/export/json_text.h>
#include <relata/export/neo4j_cypher.h>
#include <relata/graph/content_id.h>

namespace relata::cli {
namespace {

struct Answer {
  std::optional<std::size_t> number;  ///< The first field of the first row.
};

/// The API's own errors begin like this where another attempt may help.
bool is_transient(std::string_view code) {
  return code.starts_with("Neo.TransientError");
}

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(text, json);
  return json;
}

class QueryApi {
 public:
  explicit QueryApi(const PushOptions& options) : options_(options), client_(options.login), endpoint_(options.url) {
    while (endpoint_.ends_with('/')) endpoint_.pop_back();
    endpoint_ += "/db/" + options.database + "/query/v2";
  }

  /// `parameters` is a JSON object.
  Answer run(const std::string& statement, const std::string& parameters) {
    const std::string request = "{\"statement\":" + json_string(statement) + ",\"parameters\":" + parameters + "}";
    auto pause = options_.pause;
    for (int attempt = 1;; ++attempt, pause *= 2) {
      try {
        const HttpResponse response = client_.post(endpoint_, request);
        if (const auto answer = read(response, attempt == options_.attempts)) return *answer;
      } catch (const HttpError&) {
        if (attempt == options_.attempts) throw;
      }
      std::this_thread::sleep_for(pause);
    }
  }

 private:
  /// Nothing where another attempt may help.
  std::optional<Answer> read(const HttpResponse& response, bool is_last) const {
    rapidjson::Document json;
    json.Parse(response.body.data(), response.body.size());
    const bool is_object = !json.HasParseError() && json.IsObject();
    if (is_object && json.HasMember("errors") && json["errors"].IsArray() && !json["errors"].Empty()) {
      const auto& error = json["errors"][0];
      const auto text = [&](const char* name) {
        return error.IsObject() && error.HasMember(name) && error[name].IsString() ? error[name].GetString() : "";
      };
      if (is_transient(text("code")) && !is_last) return std::nullopt;
      throw PushError(fmt::format("{}: {}: {}", endpoint_, text("code"), text("message")));
    }
    if (response.status >= 500 && !is_last) return std::nullopt;
    if (response.status < 200 || response.status >= 300 || !is_object) {
      throw PushError(fmt::format("{}: status {}, which is no answer of Neo4j's query API (Neo4j 5.19 or later)",
                                  endpoint_, response.status));
    }
    return answer_of(json);
  }

  static Answer answer_of(const rapidjson::Document& json) {
    if (!json.HasMember("data") || !json["data"].IsObject() || !json["data"].HasMember("values")) return {};
    const auto& rows = json["data"]["values"];
    if (!rows.IsArray() || rows.Empty() || !rows[0].IsArray() || rows[0].Empty() || !rows[0][0].IsUint64()) return {};
    return {rows[0][0].GetUint64()};
  }

  const PushOptions& options_;
  HttpClient client_;
  std::string endpoint_;
};

struct Extent {
  ContentId id{};  ///< Of all that is pushed, and in which batches.
  std::size_t rows = 0;
};

Extent measure(const Neo4jModel& model, std::size_t batch_size) {
  Extent extent;
  for_each_batch(model, Neo4jNotation::json, batch_size, [&](const Neo4jBatch& batch) {
    extent.id = content_id({to_string(extent.id), batch.statement, batch.rows});
    extent.rows += batch.count;
  });
  return extent;
}

constexpr const char* note =
    " WITH count(*) AS arrived MERGE (push:RelataPush {id: $push}) SET push.batches = $batches RETURN arrived";

class Push {
 public:
  Push(const KnowledgeGraph& graph, const PushOptions& options,
       const std::function<void(std::size_t, std::size_t)>& progress)
      : options_(options),
        progress_(progress),
        selection_(graph, options.min_confidence),
        model_(graph, selection_),
        extent_(measure(model_, options.batch)),
        parameters_("{\"push\":\"" + to_string(extent_.id) + "\"}"),
        api_(options) {}

  PushResult run() {
    for (const std::string& constraint : neo4j_constraints()) api_.run(constraint, "{}");
    api_.run("MATCH (other:RelataPush) WHERE other.id <> $push DELETE other", parameters_);
    done_before_ = api_.run("MATCH (push:RelataPush {id: $push}) RETURN push.batches", parameters_).number.value_or(0);
    for_each_batch(model_, Neo4jNotation::json, options_.batch, [this](const Neo4jBatch& batch) { take(batch); });
    api_.run("MATCH (push:RelataPush) DELETE push", "{}");
    return result_;
  }

 private:
  void take(const Neo4jBatch& batch) {
    ++batches_;
    rows_ += batch.count;
    if (batches_ <= done_before_) {
      result_.skipped += batch.count;
    } else {
      send(batch);
      (info(batch.table).label.empty() ? result_.edges : result_.vertices) += batch.count;
    }
    progress_(rows_, extent_.rows);
  }

  void send(const Neo4jBatch& batch) {
    const std::string parameters =
        fmt::format("{{\"push\":\"{}\",\"batches\":{},\"rows\":{}}}", to_string(extent_.id), batches_, batch.rows);
    const auto arrived = api_.run(batch.statement + note, parameters).number;
    if (arrived == batch.count) return;
    throw PushError(fmt::format("{}: of {} rows {} arrived: vertices that they join are missing; push again",
                                options_.url, batch.count, arrived.value_or(0)));
  }

  const PushOptions& options_;
  const std::function<void(std::size_t, std::size_t)>& progress_;
  Selection selection_;
  Neo4jModel model_;
  Extent extent_;
  std::string parameters_;
  QueryApi api_;
  std::size_t batches_ = 0;
  std::size_t rows_ = 0;
  std::size_t done_before_ = 0;
  PushResult result_;
};

}  // namespace

PushResult push_to_neo4j(const KnowledgeGraph& graph, const PushOptions& options,
                         const std::function<void(std::size_t, std::size_t)>& progress) {
  return Push(graph, options, progress).run();
}

}  // namespace relata::cli
