// Writes a table as a workbook by libxlsxwriter, for the command line's tests.
//
// Use: write_workbook FILE, the table on standard input: rows end with U+001E, cells with U+001F; a
// cell begins with t (text) or n (a number), or is empty.
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <xlsxwriter.h>

int main(int count, char** arguments) {
    if (count != 2)
        return EXIT_FAILURE;
    lxw_workbook* workbook = workbook_new(arguments[1]);
    lxw_worksheet* sheet = workbook_add_worksheet(workbook, nullptr);
    std::istringstream table(std::string(std::istreambuf_iterator<char>(std::cin), {}));
    std::string line;
    for (lxw_row_t row = 0; std::getline(table, line, '\x1e'); ++row) {
        std::istringstream cells(line);
        std::string cell;
        for (lxw_col_t column = 0; std::getline(cells, cell, '\x1f'); ++column) {
            if (cell.starts_with('t'))
                worksheet_write_string(sheet, row, column, cell.c_str() + 1, nullptr);
            else if (cell.starts_with('n'))
                worksheet_write_number(sheet, row, column, std::strtod(cell.c_str() + 1, nullptr),
                                       nullptr);
        }
    }
    return workbook_close(workbook) == LXW_NO_ERROR ? EXIT_SUCCESS : EXIT_FAILURE;
}
