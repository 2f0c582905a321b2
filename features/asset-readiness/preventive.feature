@critical @database:feature
Feature: Devices are serviced before they fail

  @req:AST-002
  Scenario: The plan of a device makes its next request by itself
    Given the biomedical lead opens the menu "Maintenance > Maintenance > Maintenance Plans"
    When the biomedical lead starts a new record
    And the biomedical lead fills in
      | Equipment | Infusion pump 8 |
    And the biomedical lead saves it as "the yearly check"
    And the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the preventive request of "Infusion pump 8" names the technician

  @major @req:AST-001
  Scenario: A serial number belongs to one device
    Given the biomedical lead opens the menu "Maintenance > Equipment"
    When the biomedical lead starts a new record
    And the biomedical lead fills in
      | Name           | Infusion pump 9 |
      | Serial Number  | IP-0007         |
    Then the biomedical lead cannot save because "serial"
    When the biomedical lead discards the changes
