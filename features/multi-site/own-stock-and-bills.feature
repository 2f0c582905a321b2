@major @req:MST-001 @database:scenario
Feature: A site sees its own stock and bills, the centre those of all

  Rule: Stock

    Background:
      Given the site "Westgate Clinic (fictional)"
      And the site "Westgate Clinic (fictional)" holds 7 "Examination gloves M, box of 100", called "the gloves at Westgate"
      And the site "Northgate Hospital (reference)" holds 9 "Examination gloves M, box of 100", called "the gloves at Northgate"

    Scenario: Each store has its own before it, and not the other's
      Given the stores supervisor works at the site "Westgate Clinic (fictional)" alone
      Then the stores supervisor sees stock of "Westgate Clinic (fictional)" alone
      And the stores supervisor cannot open "the gloves at Northgate"
      And the storekeeper cannot open "the gloves at Westgate"
      When the stores supervisor opens "the gloves at Westgate"
      Then "Quantity On Hand" is "7"

    Scenario: Central procurement goes from one store to the other
      Given the second procurement approver also works for the company "Westgate Clinic (fictional)"
      When the second procurement approver opens "the gloves at Northgate"
      And the second procurement approver switches to the company "Westgate Clinic (fictional)"
      And the second procurement approver opens "the gloves at Westgate"
      Then "Quantity On Hand" is "7"

  Rule: Bills

    Background:
      Given the site "Westgate Clinic (fictional)"
      And the site "Westgate Clinic (fictional)" has a bill of 300 from "Clean Hands Trading (fictional)", called "the bill of Westgate"
      And the site "Northgate Hospital (reference)" has a bill of 400 from "Clean Hands Trading (fictional)", called "the bill of Northgate"

    Scenario: Each desk has its own before it, and not the other's
      Given the payments officer works at the site "Westgate Clinic (fictional)" alone
      Then the payments officer cannot open "the bill of Northgate"
      And the accounts payable clerk cannot open "the bill of Westgate"
      When the payments officer opens "the bill of Westgate"
      Then "Amount Due" is "300"

    Scenario: Central finance goes from one desk to the other
      Given the finance controller also works for the company "Westgate Clinic (fictional)"
      When the finance controller opens "the bill of Northgate"
      And the finance controller switches to the company "Westgate Clinic (fictional)"
      And the finance controller opens "the bill of Westgate"
      Then "Amount Due" is "300"
