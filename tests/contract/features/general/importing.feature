@req:MIG-001
Feature: A file of rows is imported into a list

  Background:
    Given the biomedical lead opens the menu "Maintenance > Equipment"

  Scenario: What is imported twice stands there once
    When the biomedical lead imports the file "devices-to-import.csv"
    Then the list has 2 rows
    When the biomedical lead imports the file "devices-to-import.csv"
    Then the list has 2 rows
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead searches for "Suction pump (fictional)"
    Then the list has 2 rows

  Scenario: A file with faults is told by row, and nothing of it is kept
    When the biomedical lead tests the import of the file "devices-to-import.csv"
    Then the test of the import tells
      | row | message                 |
      |     | Everything seems valid. |
    When the biomedical lead tests the import of the file "devices-with-faults.csv"
    Then the test of the import tells
      | row | message                   |
      | 1   | Unknown Works (fictional) |
      | 3   | Nobody Ltd (fictional)    |
    And the biomedical lead is refused to import the file "devices-with-faults.csv" because "Unknown Works (fictional)"

  Scenario: Who may make no records imports none
    Given the technician opens the menu "Maintenance > Equipment"
    Then the technician is offered no import
