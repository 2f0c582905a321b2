@critical @req:PLT-001
Feature: Nothing that a test does leaves the test system

  Scenario: What the buyer writes to a supplier stays in the outbox
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "order"
    And the buyer sends the message "Please confirm the day of delivery" to "MedParts Supplies (fictional)"
    Then within 30 seconds a mail to "MedParts Supplies (fictional)" with "Please confirm the day of delivery" is queued
    And what was written has not been sent
    When the system runs the scheduled action "Mail: Email Queue Manager"
    Then what was written has not been sent
    And nothing can leave the test system
