@req:PRC-002 @database:feature
Feature: Beside a record: messages, followers, activities, files, prints, and what happens by itself

  Scenario: A supplier is written to, and finance follows
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    And the buyer adds the finance controller as a follower
    Then the finance controller follows the record
    When the buyer sends the message "Please confirm by Friday"
    Then the last message says "Please confirm"
    And within 30 seconds a mail to "MedParts Supplies (fictional)" with "Please confirm" is queued
    And within 30 seconds the finance controller is notified of "Please confirm"
    When the buyer sends the message "Please have a look" to "Clean Hands Trading (fictional)"
    And the buyer removes the finance controller from the followers
    Then the finance controller does not follow the record

  Scenario: What is to be done is planned, done and cancelled
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    And the buyer schedules the activity "Call"
    And the buyer marks the activity "Call" as done
    Then there is no activity "Call"
    When the buyer schedules the activity "To-Do" with
      | Summary     | Check the price        |
      | Due Date    | in 2 days              |
      | Assigned to | the finance controller |
    Then there is an activity "Check the price" for the finance controller
    When the finance controller opens "the order"
    And the finance controller marks the activity "Check the price" as done, saying "It is fair"
    Then the last message says "It is fair"
    When the buyer schedules the activity "To-Do" for the finance controller in 3 days
    Then within 30 seconds there is an activity "To-Do" for the finance controller
    When the buyer cancels the activity "To-Do"
    Then there is no activity "To-Do"

  Scenario: Files are attached, the order is printed, and cancelled by somebody else
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    And the buyer attaches the file "quote.pdf"
    And the buyer attaches a file named "drawing.pdf"
    And the buyer removes the attachment "drawing.pdf"
    Then the attachment "quote.pdf" is there
    And there is no attachment "drawing.pdf"
    When the buyer prints "Request for Quotation"
    Then the print contains "Pump battery pack"
    And the print does not contain "Infusion pump"
    When the procurement manager opens "the order"
    And the procurement manager sets "Vendor Reference" to "Q-2041"
    And the procurement manager presses "Cancel"
    And the buyer opens "the order"
    Then within 30 seconds "Vendor Reference" is "Q-2041"
    And within 30 seconds the stage is "Cancelled"
    And "Status" changed from "RFQ" to "Cancelled" in the log

  Scenario: A list fills and a scheduled action runs
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    Then within 20 seconds the buyer sees "the order" in the list
    When the system runs the scheduled action "Procurement: run scheduler"
    Then within 1 minute the scheduled action "Procurement: run scheduler" has run
