@major @req:MIG-005 @database:scenario
Feature: Each device keeps its number, its history and the day of its next service

  Background:
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead switches to the list view
    And the biomedical lead imports the file "old-devices.csv"

  Scenario: Number and history are those of the old list
    When the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Requests"
    And the biomedical lead switches to the list view
    And the biomedical lead imports the file "old-services.csv"
    Then the devices in Odoo are those of the file "old-devices.csv"
    And the past services in Odoo are those of the file "old-services.csv"

  Scenario: The next service comes by itself, on its day
    When the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Plans"
    And the biomedical lead imports the file "old-plans.csv"
    Then the maintenance plans in Odoo are those of the file "old-plans.csv"
    When the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the next service of "Syringe pump 31" falls on a 31 March
    And the next service of "Ventilator 6" falls on a 12 August

  Scenario: A list that is loaded once more makes no device twice
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead switches to the list view
    And the biomedical lead imports the file "old-devices.csv"
    Then the devices in Odoo are those of the file "old-devices.csv"

  Scenario: A device that is listed without its old number is not made twice
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead switches to the list view
    Then the biomedical lead is refused to import the file "old-devices-without-ids.csv" because "serial number"
    And the devices in Odoo are those of the file "old-devices.csv"

  Scenario: A number and a day that were copied wrongly are found
    When the biomedical lead opens the menu "Maintenance > Equipment"
    And the biomedical lead switches to the list view
    And the biomedical lead imports the file "old-devices-with-faults.csv"
    And the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Plans"
    And the biomedical lead imports the file "old-plans-with-faults.csv"
    Then the devices in Odoo differ from the file "old-devices.csv" in
      | which   | what  | file    | Odoo    |
      | VE-0006 | entry | there   | missing |
      | VE-0060 | entry | missing | there   |
    And the maintenance plans in Odoo differ from the file "old-plans.csv" in
      | which                   | what                   | file       | Odoo       |
      | Yearly check of SP-0032 | Start Maintenance Date | 2026-05-04 | 2026-04-05 |
