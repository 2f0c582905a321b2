@req:PRC-002
Feature: An app that nobody has prepared is tested in general sentences

  @screen
  Scenario: A request for quotation is filled in, and the ward has no part in it
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record
    Then "Vendor" is required
    And the buyer cannot save because "Vendor"
    When the buyer fills in
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-2041                        |
      | Order Deadline   | in 7 days 09:00               |
    And the buyer adds to "Products"
      | Product           | Quantity | Unit Price |
      | Pump battery pack | 3        | 200        |
      | Infusion pump     | 1        | 100        |
    And the buyer changes the line "Pump battery pack" of "Products"
      | Quantity |
      | 5        |
    And the buyer removes the line "Infusion pump" from "Products"
    And the buyer saves it as "the urgent order"
    Then "Products" has the lines
      | Quantity | Unit Price |
      | 5        | 200        |
    And "Order Deadline" is "in 7 days 09:00"
    And the buyer does not see the button "Approve Order"
    And the ward nurse cannot press "Confirm Order"
    And the ward nurse cannot open "the urgent order"

  Scenario: An order is changed, left as it was, and found again
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record with
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-1                           |
    And the buyer saves it as "the small order"
    And the buyer sets "Vendor Reference" to "Q-2"
    And the buyer discards the changes
    Then "Vendor Reference" is "Q-1"
    And "Products" has no lines
    When the buyer empties "Vendor Reference"
    And the buyer ticks "Receipt Reminder Email"
    And the buyer saves
    Then "Vendor Reference" is empty
    And "Receipt Reminder Email" is "yes"
    When the buyer goes back
    Then the buyer sees "the small order" in the list
    And the buyer does not see "Nobody of that name" in the list

  Scenario: A question is read before it is answered, and what is cancelled stays as it is
    Given the buyer's order for "Pump battery pack" below the finance limit for "Intensive care"
    When the buyer opens "the order"
    And the buyer notes "Asked for a price list"
    And the buyer adds the procurement manager as a follower
    And the buyer chooses the action "Delete"
    And the buyer answers "No, keep it" to the question "Are you sure"
    Then the buyer sees the column "Quantity" of "Products"
    And the buyer does not see the column "Received" of "Products"
    And the ward nurse cannot set "Vendor Reference" to "Q-1"
    When the procurement manager opens "the order"
    And the procurement manager clicks "Cancel"
    Then the stage is "Cancelled"
    And "Vendor" is read-only

  Scenario: Who may look at devices may not make one
    When the ward nurse opens the menu "Maintenance > Equipment"
    Then the ward nurse cannot start a new record
    And the ward nurse does not see the menu "Purchase > Orders > Requests for Quotation"
