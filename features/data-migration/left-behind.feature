@minor @req:MIG-009 @database:scenario
Feature: What was left behind is found in the archive, and nowhere else

  Background:
    Given the archive that the auditor reads holds
      | Document    | Supplier                      | Device              |
      | INV-18-0417 | Oldbridge Medical (fictional) |                     |
      | INV-18-0702 | Oldbridge Medical (fictional) | Ventilator 3 (sold) |
      | SRV-17-0033 | Lakeside Service (fictional)  | Ventilator 3 (sold) |

  Scenario: The auditor finds it by supplier, by device and by number
    Then the auditor finds in the archive by "Oldbridge"
      | INV-18-0417 |
      | INV-18-0702 |
    And the auditor finds in the archive by "Ventilator 3"
      | INV-18-0702 |
      | SRV-17-0033 |
    And the auditor finds in the archive by "SRV-17-0033"
      | SRV-17-0033 |
    And the auditor finds nothing in the archive by "INV-18-9999"

  Scenario: Nobody comes upon it at work
    Then the quality manager finds nothing in the archive by "Oldbridge"
    And the buyer does not see the menu "Documents > Files"
    And nothing of "Oldbridge" is in the live system
    And nothing of "Ventilator 3" is in the live system
    And nothing of "SRV-17-0033" is in the live system
