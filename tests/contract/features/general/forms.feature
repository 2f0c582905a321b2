@req:PRC-002 @database:feature
Feature: A form is filled in, read and left, in general sentences

  Scenario: What is filled in is what is read
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record with
      | Vendor | MedParts Supplies (fictional) |
    Then "Vendor Reference" is empty
    And "Vendor Reference" is not required
    And "Vendor" can be changed
    And "Products" has no lines
    And the buyer does not see the field "Confirmation Date"
    When the buyer fills in
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-2041                        |
    And the buyer sets "Order Deadline" to "tomorrow 09:00"
    And the buyer ticks "Receipt Reminder Email"
    And the buyer adds to "Products"
      | Product           | Quantity |
      | Pump battery pack | 3        |
    And the buyer changes the line "Pump battery pack" of "Products"
      | Quantity |
      | 5        |
    And the buyer saves it as "the urgent order"
    Then "Vendor Reference" is "Q-2041"
    And "Order Deadline" is "tomorrow 09:00"
    And "Receipt Reminder Email" is "yes"
    And "Products" has the lines
      | Product                       | Quantity |
      | [PUMP-BATT] Pump battery pack | 5        |
    And the stage is "RFQ"
    And the buyer sees the stage "RFQ Sent"
    And the buyer sees the field "Vendor Reference"
    And the buyer sees the button "Confirm Order"
    And the buyer does not see the button "Approve Order"
    And the buyer sees the column "Quantity" of "Products"
    And the buyer does not see the column "Received" of "Products"
    When the buyer unticks "Receipt Reminder Email"
    And the buyer removes the line "Pump battery pack" from "Products"
    And the buyer saves
    Then "Receipt Reminder Email" is "no"
    And "Products" has no lines
    And the ward nurse cannot open "the urgent order"
    And the ward nurse cannot set "Vendor Reference" to "Q-1"

  Scenario: What lacks something is not saved, and what is confirmed is closed
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record
    Then "Vendor" is required
    And the buyer cannot save because "Vendor"
    And the buyer is told "Missing required fields"
    When the buyer discards the changes
    Then the buyer does not see "Clean Hands Trading (fictional)" in the list
    Given a confirmed order for 4 "Pump battery pack"
    When the buyer opens "the order"
    Then "Confirmation Date" is read-only
    And the buyer sees the column "Received" of "Products"
