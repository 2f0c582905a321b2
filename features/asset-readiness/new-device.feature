@major @req:CHN-007
Feature: A device that was bought is followed under its serial number

  Scenario: From the order to the list of devices, and to its maintenance
    Given a confirmed order for 1 "Infusion pump" at 800 each
    When the storekeeper receives the "Infusion pump" with the serial number "IP-2626"
    And the biomedical lead accepts "Infusion pump 26" with the serial number "IP-2626" among the "Infusion devices" at 800
    Then the serial number "IP-2626" leads from the order to "Infusion pump 26"
    When the biomedical lead plans the maintenance of "Infusion pump 26" every 6 months
    And the system runs the scheduled action "Maintenance: generate preventive maintenance requests"
    Then the planned maintenance of "Infusion pump 26" names the technician
