// A script of the tests.
