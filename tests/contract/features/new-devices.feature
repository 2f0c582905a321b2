@req:CHN-007 @database:scenario
Feature: Sentences about a device that was bought

  Scenario: Received, accepted, and its maintenance planned
    Given a confirmed order for 1 "Infusion pump" at 800 each
    When the storekeeper receives the "Infusion pump" with the serial number "IP-2690"
    And the biomedical lead accepts "Infusion pump 90" with the serial number "IP-2690" among the "Infusion devices" at 800
    Then the serial number "IP-2690" leads from the order to "Infusion pump 90"
    When the biomedical lead plans the maintenance of "Infusion pump 90" every 6 months
    And the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the planned maintenance of "Infusion pump 90" names the technician
