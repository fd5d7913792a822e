#include "core/workbook/xlsx_package.hpp"

#include "core/workbook/codes.hpp"
#include "core/workbook/file_kind.hpp"
#include "core/workbook/part_paths.hpp"
#include "core/workbook/xlsx_part.hpp"

#include <utility>
#include <vector>

namespace zicha::workbook {
namespace {

constexpr std::string_view root_relations = "_rels/.rels";

struct Relation {
    std::string id;
    std::string kind; // the last word of its type
    std::string target;
};

class RelationsHandler : public XmlHandler {
public:
    std::vector<Relation> relations;

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External")
            return;
        const std::string_view type = attributes["Type"];
        relations.push_back({std::string(attributes["Id"]),
                             std::string(type.substr(type.rfind('/') + 1)),
                             std::string(attributes["Target"])});
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}
};

struct Sheet {
    std::string name;
    std::string relation;
    bool is_hidden = false;
};

class WorkbookHandler : public XmlHandler {
public:
    bool is_workbook = false;
    bool counts_days_from_1904 = false;
    bool is_calculated_on_load = false;
    std::vector<Sheet> sheets;

    void start(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbook") {
            is_workbook = true;
        } else if (name == "workbookPr") {
            const std::string_view value = attributes["date1904"];
            counts_days_from_1904 = value == "1" || value == "true";
        } else if (name == "calcPr") {
            const std::string_view value = attributes["fullCalcOnLoad"];
            const std::string_view completed = attributes["calcCompleted"];
            is_calculated_on_load =
                value == "1" || value == "true" || completed == "0" || completed == "false";
        } else if (name == "sheet") {
            const std::string_view state = attributes["state"];
            sheets.push_back({std::string(attributes["name"]), std::string(attributes["id"]),
                              state == "hidden" || state == "veryHidden"});
        }
    }
    void end(std::string_view /*name*/) override {}
    void text(std::string_view /*piece*/) override {}
};

class PackageReader {
public:
    explicit PackageReader(const ZipArchive& archive) : archive_(archive) {}

    Result<XlsxPackage> read() {
        std::optional<Diagnostic> problem = find_workbook();
        if (!problem)
            problem = read_workbook();
        if (!problem)
            problem = find_sheets();
        if (problem)
            return std::move(*problem);
        return std::move(package_);
    }

private:
    std::optional<Diagnostic> read_relations(const std::string& path,
                                             std::vector<Relation>& relations) {
        const ZipEntry* entry = archive_.find(path);
        if (entry == nullptr)
            return not_workbook(path);
        RelationsHandler handler;
        std::optional<Diagnostic> problem =
            read_part(archive_, *entry, XlsxLimits::small_part_bytes, handler);
        relations = std::move(handler.relations);
        return problem;
    }

    [[nodiscard]] Diagnostic not_workbook(std::string_view part) const {
        const std::optional<Diagnostic> other = other_packed_kind(archive_);
        return other ? *other : Diagnostic{codes::xlsx_not_workbook, {}, {shortened(part)}};
    }

    std::optional<Diagnostic> find_workbook() {
        std::vector<Relation> relations;
        if (std::optional<Diagnostic> problem =
                read_relations(std::string(root_relations), relations))
            return problem;
        for (const Relation& relation : relations)
            if (relation.kind == "officeDocument")
                workbook_ = resolved("", relation.target);
        if (workbook_.ends_with(".bin"))
            return Diagnostic{codes::xlsx_binary_format, {}, {}};
        if (archive_.find(workbook_) == nullptr)
            return not_workbook(workbook_.empty() ? "officeDocument" : workbook_);
        return std::nullopt;
    }

    std::optional<Diagnostic> read_workbook() {
        WorkbookHandler handler;
        if (std::optional<Diagnostic> problem = read_part(archive_, *archive_.find(workbook_),
                                                          XlsxLimits::small_part_bytes, handler))
            return problem;
        if (!handler.is_workbook)
            return not_workbook("workbook");
        sheets_ = std::move(handler.sheets);
        package_.workbook = archive_.find(workbook_);
        package_.relations = archive_.find(relations_of(workbook_));
        package_.counts_days_from_1904 = handler.counts_days_from_1904;
        package_.is_calculated_on_load = handler.is_calculated_on_load;
        return std::nullopt;
    }

    std::string path_of(const Relation& relation) const {
        return resolved(folder_of(workbook_), relation.target);
    }

    const ZipEntry* target_of(const Relation& relation) const {
        return archive_.find(path_of(relation));
    }

    std::optional<Diagnostic> find_sheets() {
        std::vector<Relation> relations;
        if (std::optional<Diagnostic> problem = read_relations(relations_of(workbook_), relations))
            return problem;
        for (const Relation& relation : relations) {
            if (relation.kind == "sharedStrings") {
                package_.strings = target_of(relation);
            } else if (relation.kind == "styles") {
                package_.styles = target_of(relation);
                package_.styles_path = path_of(relation);
            }
        }
        for (const Sheet& sheet : sheets_) {
            const ZipEntry* entry = nullptr;
            std::string path;
            for (const Relation& relation : relations)
                if (relation.id == sheet.relation && relation.kind == "worksheet") {
                    entry = target_of(relation);
                    path = path_of(relation);
                }
            package_.shown_sheets += sheet.is_hidden ? 0U : 1U;
            if (entry != nullptr)
                package_.sheets.push_back(
                    {sheet.name, entry, sheet.is_hidden, sheet.relation, std::move(path)});
        }
        if (package_.sheets.empty())
            return Diagnostic{codes::xlsx_no_sheet, {}, {}};
        return std::nullopt;
    }

    const ZipArchive& archive_;
    std::string workbook_;
    std::vector<Sheet> sheets_;
    XlsxPackage package_;
};

} // namespace

Result<XlsxPackage> read_xlsx_package(const ZipArchive& archive) {
    return PackageReader(archive).read();
}

} // namespace zicha::workbook
