#include "storage/test_support.h"

int main(int argc, char** argv) { return hecht::storage::testing::run_tests(argc, argv); }
